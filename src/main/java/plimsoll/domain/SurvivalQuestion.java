package plimsoll.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.WhatIf;

/// What the engine is asked about the survival of a book.
///
/// @param snapshot the book
/// @param whatIf   the market point that is looked from
/// @param settings what is assumed
/// @param quoteAge days since the index price of an underlying was true; absent = 0
/// @param funding  what a long position pays a short one in 8 hours, a ratio of notional, by instrument identifier
/// @param borrow   annual rate on debts, a ratio, by asset
public record SurvivalQuestion(
        Snapshot snapshot,
        WhatIf whatIf,
        SurvivalSettings settings,
        SortedMap<String, Double> quoteAge,
        SortedMap<String, Double> funding,
        SortedMap<String, Double> borrow) {
    /// Copies the maps.
    public SurvivalQuestion {
        quoteAge = Collections.unmodifiableSortedMap(new TreeMap<>(quoteAge));
        funding = Collections.unmodifiableSortedMap(new TreeMap<>(funding));
        borrow = Collections.unmodifiableSortedMap(new TreeMap<>(borrow));
    }

    /// Asks about a book with fresh quotes and without carry, in the market as it is.
    public static SurvivalQuestion of(Snapshot snapshot, SurvivalSettings settings) {
        return new SurvivalQuestion(snapshot, WhatIf.NONE, settings, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
}
