package plimsoll.engine.venue;

import plimsoll.domain.rule.VenueProcess;

/// A liquidation auction of an account that is still worth something: how much of it may be sold now, and for what.
///
/// Margin here is net: negative while the account is short of it. Money is in the account's currency.
///
/// Source: Derive, public liquidation contracts and their test cases; read 2026-11-24.
///
/// @param rule          how the auction runs
/// @param markToMarket  what the account is worth, above 0, what bids have paid in included
/// @param maintenance   net maintenance margin
/// @param reservedCash  what earlier bids of this auction have paid in
public record DutchAuction(VenueProcess.Auction rule, double markToMarket, double maintenance, double reservedCash) {
    /// Returns the net margin that the account is restored to: further below than maintenance margin by a share of what
    /// it would take.
    public double bufferMargin() {
        return maintenance + (maintenance - markToMarket) * rule.bufferShare().doubleValue();
    }

    /// Returns the share of the value that is asked: falls fast from its start to the cutoff, then slowly to 0.
    ///
    /// @param elapsed seconds since the start
    public double askedShare(double elapsed) {
        double start = rule.startShare().doubleValue();
        double cutoff = rule.cutoffShare().doubleValue();
        double fast = rule.fastSeconds().doubleValue();
        if (elapsed < fast) {
            return start - (start - cutoff) * elapsed / fast;
        }
        return StrictMath.max(
                0, cutoff * (1 - (elapsed - fast) / rule.slowSeconds().doubleValue()));
    }

    /// Returns the largest share of the account that may be sold, in [0, 1]: what brings buffer margin back to 0.
    public double maxShare(double elapsed) {
        double buffer = bufferMargin();
        if (buffer >= 0) {
            return 0;
        }
        double asked = askedShare(elapsed);
        return StrictMath.min(1, buffer / (buffer - markToMarket * asked - reservedCash * (1 - asked)));
    }

    /// Returns what a bidder pays for a share; a share above the largest is cut down to it.
    public double price(double elapsed, double wanted) {
        return (markToMarket - reservedCash) * askedShare(elapsed) * StrictMath.min(wanted, maxShare(elapsed));
    }
}
