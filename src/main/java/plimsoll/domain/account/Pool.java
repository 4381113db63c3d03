package plimsoll.domain.account;

import java.util.List;
import plimsoll.domain.Decimals;
import plimsoll.domain.Identified;

/// One collateral pool at one venue: the unit of survival. Pools never lend to each other.
///
/// @param id       unique in the workspace
/// @param venue    the venue's name as shown
/// @param name     the pool's name as shown
/// @param currency the asset in which its equity and margin are stated
/// @param rule      the rule file it follows
/// @param additions margin that no position causes, such as that of open orders
/// @param reported  what the venue reports for the whole pool
public record Pool(
        String id,
        String venue,
        String name,
        String currency,
        RuleRef rule,
        List<NamedMargin> additions,
        Reported reported)
        implements Identified {
    /// Checks that names are given.
    public Pool {
        Decimals.named("pool id", id);
        Decimals.named("venue", venue);
        Decimals.named("pool name", name);
        Decimals.named("pool currency", currency);
        additions = List.copyOf(additions);
    }

    /// Creates a pool for which the venue states nothing more.
    public Pool(String id, String venue, String name, String currency, RuleRef rule) {
        this(id, venue, name, currency, rule, List.of(), Reported.NOTHING);
    }

    /// Returns this pool at another venue.
    public Pool withVenue(String value) {
        return new Pool(id, value, name, currency, rule, additions, reported);
    }

    /// Returns this pool with another name.
    public Pool withName(String value) {
        return new Pool(id, venue, value, currency, rule, additions, reported);
    }

    /// Returns this pool stated in another asset.
    public Pool withCurrency(String value) {
        return new Pool(id, venue, name, value, rule, additions, reported);
    }

    /// Returns this pool under another rule file.
    public Pool withRule(RuleRef value) {
        return new Pool(id, venue, name, currency, value, additions, reported);
    }

    /// Returns this pool with other margin that no position causes.
    public Pool withAdditions(List<NamedMargin> value) {
        return new Pool(id, venue, name, currency, rule, value, reported);
    }

    /// Returns this pool with other reported numbers.
    public Pool withReported(Reported value) {
        return new Pool(id, venue, name, currency, rule, additions, value);
    }
}
