/**
 * Works out everything that would change, without changing it.
 *
 * <p>What is done with a stack that is there already, by its status:
 *
 * <table>
 *   <caption>Every status of CloudFormation</caption>
 *   <tr><th>Status</th><th>What is done</th></tr>
 *   <tr><td>
 *     {@code REVIEW_IN_PROGRESS}
 *     {@code DELETE_COMPLETE}
 *   </td><td>{@code MAKE}: The stack is made. An empty one that a preview left is removed before.</td></tr>
 *   <tr><td>
 *     {@code CREATE_COMPLETE}
 *     {@code UPDATE_COMPLETE}
 *     {@code UPDATE_ROLLBACK_COMPLETE}
 *     {@code IMPORT_COMPLETE}
 *     {@code IMPORT_ROLLBACK_COMPLETE}
 *   </td><td>{@code UPDATE}: The stack is changed.</td></tr>
 *   <tr><td>
 *     {@code CREATE_IN_PROGRESS}
 *     {@code ROLLBACK_IN_PROGRESS}
 *     {@code DELETE_IN_PROGRESS}
 *     {@code UPDATE_IN_PROGRESS}
 *     {@code UPDATE_COMPLETE_CLEANUP_IN_PROGRESS}
 *     {@code UPDATE_ROLLBACK_IN_PROGRESS}
 *     {@code UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS}
 *     {@code IMPORT_IN_PROGRESS}
 *     {@code IMPORT_ROLLBACK_IN_PROGRESS}
 *   </td><td>{@code WAIT}: Nothing is started and nothing is followed; the preview can be made again when it is over.</td></tr>
 *   <tr><td>
 *     {@code ROLLBACK_COMPLETE}
 *     {@code ROLLBACK_FAILED}
 *     {@code CREATE_FAILED}
 *     {@code DELETE_FAILED}
 *   </td><td>{@code REMOVE_FIRST}: A stack of this program is deleted after a question, then previewed again; any other is left alone.</td></tr>
 *   <tr><td>
 *     {@code UPDATE_ROLLBACK_FAILED}
 *     {@code UPDATE_FAILED}
 *   </td><td>{@code CONTINUE_ROLLBACK}: Left alone, with the command that rolls it back to its end.</td></tr>
 *   <tr><td>
 *     {@code IMPORT_ROLLBACK_FAILED}
 *   </td><td>{@code LOOK}: Left alone, like any status that is not known.</td></tr>
 * </table>
 */
@NullMarked
package org.sentinelsetup.engine.plan;

import org.jspecify.annotations.NullMarked;
