package plimsoll.domain.cure;

import java.util.List;
import java.util.Optional;

/// What must hold after a cure, and what cures cost.
///
/// @param target         the buffer that every pool must keep in every scenario
/// @param feeRate        of a trade, share of notional, at least 0
/// @param halfSpread     between mark and traded price, share of the mark, at least 0
/// @param fundingRate    per eight hours on perpetuals, share of notional, positive = longs pay
/// @param horizonDays    for how long funding of an added leg counts, at least 0
/// @param transferFeeUsd of a transfer where no route states one, at least 0
/// @param routes         ways between pools; empty = every transfer is possible, in a time that is not known
public record CureTerms(
        BufferTarget target,
        double feeRate,
        double halfSpread,
        double fundingRate,
        double horizonDays,
        double transferFeeUsd,
        List<CureRoute> routes) {
    /// Fee of 5 basis points and a half-spread of 2, funding of 0.01 % for one day, transfers of 5 USD.
    public static final CureTerms DEFAULT =
            new CureTerms(new BufferTarget.Usd(0), 0.0005, 0.0002, 0.0001, 1, 5, List.of());

    /// Checks the ranges.
    public CureTerms {
        routes = List.copyOf(routes);
        range("fee rate", feeRate, 0, 0.1);
        range("half-spread", halfSpread, 0, 0.5);
        range("funding rate", fundingRate, -0.05, 0.05);
        range("horizon in days", horizonDays, 0, 3650);
        range("transfer fee", transferFeeUsd, 0, 1e9);
    }

    /// Returns these terms with another target.
    public CureTerms withTarget(BufferTarget value) {
        return new CureTerms(value, feeRate, halfSpread, fundingRate, horizonDays, transferFeeUsd, routes);
    }

    /// Returns these terms with other ways between pools.
    public CureTerms withRoutes(List<CureRoute> value) {
        return new CureTerms(target, feeRate, halfSpread, fundingRate, horizonDays, transferFeeUsd, value);
    }

    /// Returns the fastest way of an asset between two pools.
    public Optional<CureRoute> route(String from, String to, String asset) {
        return routes.stream()
                .filter(route -> route.leads(from, to, asset))
                .min((one, other) -> Double.compare(one.hours(), other.hours()));
    }

    /// Returns the fee of a transfer, USD.
    public double transferFee(String from, String to, String asset) {
        return route(from, to, asset).map(CureRoute::feeUsd).orElse(transferFeeUsd);
    }

    private static void range(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
