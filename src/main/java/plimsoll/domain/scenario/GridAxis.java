package plimsoll.domain.scenario;

import java.util.List;
import java.util.Optional;

/// One axis of a grid: a shock and the amounts it takes in turn, in the unit of that shock. An axis of explicit prices
/// is
/// a price move to a price, one of standard deviations a move of those, and so on.
///
/// @param shock   a price move, volatility move, time roll, funding, basis or local mark; its own amount does not count
/// @param amounts in order, at least one
public record GridAxis(Shock shock, List<Double> amounts) {
    private static final int MOST = 401;

    /// Checks that the shock has an amount and takes each of the given ones.
    public GridAxis {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty() || amounts.size() > MOST) {
            throw new IllegalArgumentException("an axis must hold 1 to " + MOST + " amounts");
        }
        for (double amount : amounts) {
            if (with(shock, amount).isEmpty()) {
                throw new IllegalArgumentException(
                        "an axis needs a price move, a volatility move, a time roll, funding,"
                                + " a basis or a local mark");
            }
        }
    }

    /// Returns the shock of one amount.
    public Shock at(double amount) {
        return with(shock, amount).orElseThrow(() -> new IllegalStateException("checked when made"));
    }

    private static Optional<Shock> with(Shock shock, double amount) {
        return switch (shock) {
            case MarketShock.PriceMove move ->
                Optional.of(new MarketShock.PriceMove(move.asset(), with(move.amount(), amount), move.follow()));
            case MarketShock.VolMove move ->
                Optional.of(new MarketShock.VolMove(move.underlying(), move.unit(), amount, move.term()));
            case MarketShock.ForwardBasis basis ->
                Optional.of(new MarketShock.ForwardBasis(
                        basis.scope(), basis.underlying(), basis.expiry(), basis.unit(), amount));
            case MarketShock.PerpetualBasis basis ->
                Optional.of(new MarketShock.PerpetualBasis(basis.scope(), basis.underlying(), amount));
            case CarryShock.TimeRoll ignored -> Optional.of(new CarryShock.TimeRoll(amount));
            case CarryShock.Funding funding ->
                Optional.of(new CarryShock.Funding(funding.scope(), funding.underlying(), amount, funding.days()));
            case VenueShock.LocalMark mark -> Optional.of(new VenueShock.LocalMark(mark.scope(), mark.asset(), amount));
            default -> Optional.empty();
        };
    }

    private static PriceAmount with(PriceAmount unit, double amount) {
        return switch (unit) {
            case PriceAmount.Relative ignored -> new PriceAmount.Relative(amount);
            case PriceAmount.Usd ignored -> new PriceAmount.Usd(amount);
            case PriceAmount.Sigmas sigmas -> new PriceAmount.Sigmas(amount, sigmas.annualVol(), sigmas.days());
            case PriceAmount.To ignored -> new PriceAmount.To(amount);
        };
    }
}
