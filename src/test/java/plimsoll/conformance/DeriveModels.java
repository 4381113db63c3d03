package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.Map;
import plimsoll.domain.rule.VenueProcess;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.venue.DutchAuction;

/// Derive: pricing and auctions.
final class DeriveModels {
    private static final String VENUE = "Derive (Lyra v2)";
    private static final double YEAR_SECONDS = 365.0 * 86_400;

    private DeriveModels() {}

    static void addTo(Registry registry) {
        registry.add(VENUE, "Black-76 pricer", DeriveModels::price);
        registry.add(VENUE, "Dutch auction (solvent)", DeriveModels::auction);
    }

    private static Map<String, Object> price(Case given) {
        Values in = given.inputs();
        double years = in.number("secondsToExpiry") / YEAR_SECONDS;
        double deviation = in.number("volatility") * StrictMath.sqrt(years);
        double forward = in.number("forward");
        double strike = in.number("strike");
        double discount = in.number("discount");
        return Map.of(
                "call", Black76.value(true, forward, strike, deviation, discount),
                "put", Black76.value(false, forward, strike, deviation, discount),
                "callDeltaUndiscounted",
                        Black76.greeks(true, forward, strike, in.number("volatility"), years, 0, forward)
                                .delta());
    }

    private static Map<String, Object> auction(Case given) {
        Values in = given.inputs();
        Values set = given.set();
        VenueProcess.Auction rule = new VenueProcess.Auction(
                set.decimal("startingMtMPercentage"),
                set.decimal("fastAuctionCutoffPercentage"),
                set.decimal("fastAuctionLengthSec"),
                set.decimal("slowAuctionLengthSec"),
                set.decimalOr("liquidatorFeeRate", BigDecimal.ZERO),
                set.decimal("bufferMarginPercentage"));
        DutchAuction auction = new DutchAuction(
                rule, in.number("markToMarket"), in.number("maintenanceMargin"), in.number("reservedCash"));
        double elapsed = in.number("elapsedSec");
        return Map.of(
                "bufferMargin", auction.bufferMargin(),
                "maxProportion", auction.maxShare(elapsed),
                "bidPaid", auction.price(elapsed, in.number("percentWanted")));
    }
}
