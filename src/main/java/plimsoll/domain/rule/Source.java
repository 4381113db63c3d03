package plimsoll.domain.rule;

import java.time.LocalDate;

/// Where numbers of a rule file come from.
///
/// @param title what it is
/// @param url   where it was read
/// @param read  when it was read
public record Source(String title, String url, LocalDate read) {}
