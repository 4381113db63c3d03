package plimsoll.domain.account;

import plimsoll.domain.Decimals;

/// One collateral pool at one venue: the unit of survival. Pools never lend to each other.
///
/// @param id       unique in the workspace
/// @param venue    the venue's name as shown
/// @param name     the pool's name as shown
/// @param currency the asset in which its equity and margin are stated
/// @param rule     the rule file it follows
public record Pool(String id, String venue, String name, String currency, RuleRef rule) {
    /// Checks that names are given.
    public Pool {
        Decimals.named("pool id", id);
        Decimals.named("venue", venue);
        Decimals.named("pool name", name);
        Decimals.named("pool currency", currency);
    }
}
