package org.sentinelsetup.model;

import java.time.LocalDate;

/**
 * What was written on one day, counted object by object in listings.
 *
 * @param day the day, UTC
 * @param objects how many objects
 * @param bytes their size as stored, which for logs means compressed
 * @param whole whether all of the day was counted; false when the calls ran out before, and then
 *     there are at least so many
 * @param calls how many pages were listed for it
 */
public record DayVolume(LocalDate day, long objects, long bytes, boolean whole, int calls) {}
