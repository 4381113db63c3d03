package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.document.KeptFields;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.Selector;

/// Everything that one file states about one account.
///
/// @param kind      what the file is
/// @param source    the file's name, for messages
/// @param time      when it was true; empty when the file does not say
/// @param account   which rules the account follows
/// @param positions its legs, none of size 0
/// @param listed    the instruments whose legs the file lists completely: others of the pool are gone; empty = none
/// @param quotes    prices of instruments that the file states without a leg
/// @param balances  amount by asset
/// @param assets    the assets whose balances the file lists completely; empty = none, an empty set = all
/// @param index     USD per unit, by asset
/// @param reported  the venue's numbers for the whole account
/// @param openOrders margin of open orders; empty when the file does not say
/// @param tiers     tier tables
/// @param unused    fields that were not used, with how often they occur and the first value
/// @param kept      the same row by row, and the fields of rows left out, to be kept in the workspace
/// @param flat      how many rows of size 0 were passed over
/// @param refused   rows left out, with the reason
public record Incoming(
        ReplyKind kind,
        String source,
        Optional<Instant> time,
        Account account,
        List<IncomingPosition> positions,
        Optional<Selector> listed,
        List<Quoted> quotes,
        SortedMap<String, BigDecimal> balances,
        Optional<Set<String>> assets,
        SortedMap<String, BigDecimal> index,
        Totals reported,
        Optional<NamedMargin> openOrders,
        List<IncomingTiers> tiers,
        List<Unused> unused,
        KeptFields kept,
        int flat,
        List<Refused> refused) {
    /// Copies the collections.
    public Incoming {
        positions = List.copyOf(positions);
        quotes = List.copyOf(quotes);
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        assets = assets.map(Set::copyOf);
        index = Collections.unmodifiableSortedMap(new TreeMap<>(index));
        tiers = List.copyOf(tiers);
        unused = List.copyOf(unused);
        refused = List.copyOf(refused);
    }

    /// Which rules an account follows, as far as a file says.
    ///
    /// @param venue    as shown
    /// @param rule     identifier of the rule file
    /// @param certain  whether the file states the account's mode, so that other files follow it
    /// @param currency the asset in which a new pool is stated
    public record Account(String venue, String rule, boolean certain, String currency) {}

    /// The venue's numbers for the whole account.
    ///
    /// @param currency in which they are stated
    /// @param equity   what the venue counts as equity
    /// @param margins  initial and maintenance margin
    public record Totals(String currency, Optional<BigDecimal> equity, Reported margins) {
        /// Nothing is stated.
        public static final Totals NOTHING = new Totals("", Optional.empty(), Reported.NOTHING);
    }

    /// Prices of an instrument.
    ///
    /// @param symbol     the venue's name
    /// @param instrument its terms; empty when the name is not understood
    /// @param mark       in the instrument's price unit
    /// @param vol        annual implied volatility as a ratio
    public record Quoted(
            String symbol, Optional<Instrument> instrument, Optional<BigDecimal> mark, Optional<BigDecimal> vol) {}

    /// A field that was not used.
    ///
    /// @param field its place, places in lists as `*`
    /// @param count how often it occurs
    /// @param value the first one, shortened
    public record Unused(String field, int count, String value) {}

    /// A row that was left out.
    ///
    /// @param row    what it is, for example the instrument's name
    /// @param place  line and column
    /// @param reason one sentence
    /// @param fix    one sentence: how to mend it
    public record Refused(String row, String place, String reason, String fix) {}
}
