/**
 * A quick start. Java can write down what it found out about the program's classes and begin there
 * the next time (an ahead-of-time cache). What it writes fits one installation, so it is made here,
 * on the person's machine, while nobody waits: {@link org.sentinelsetup.app.start.StartCache} has a
 * second process go through the window unseen ({@link org.sentinelsetup.app.start.Training}).
 * Whatever goes wrong with it, the program starts as before.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 */
@NullMarked
package org.sentinelsetup.app.start;

import org.jspecify.annotations.NullMarked;
