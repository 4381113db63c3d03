package plimsoll.desktop.scenarios;

import static plimsoll.desktop.scenarios.ShockParameter.choice;
import static plimsoll.desktop.scenarios.ShockParameter.name;
import static plimsoll.desktop.scenarios.ShockParameter.number;
import static plimsoll.desktop.scenarios.ShockParameter.orAll;
import static plimsoll.desktop.scenarios.ShockParameter.share;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.ForwardCurve;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VenueShock;

/// Every value of a shock that the editor shows, and the shock with another one.
final class ShockParameters {
    private static final String POOL = Texts.of("shock.scope.pool") + " ";

    private ShockParameters() {}

    static List<ShockParameter> of(Shock shock) {
        return switch (shock) {
            case MarketShock market -> of(market);
            case CarryShock carry -> of(carry);
            case VenueShock venue -> of(venue);
        };
    }

    private static List<ShockParameter> of(MarketShock shock) {
        return switch (shock) {
            case PriceMove move -> PriceParameters.of(move);
            case MarketShock.Depeg depeg ->
                List.of(
                        name(
                                "asset",
                                Texts.of("shock.asset"),
                                depeg.asset(),
                                text -> new MarketShock.Depeg(text, depeg.price())),
                        number(
                                "price",
                                Texts.of("shock.price"),
                                "USD",
                                depeg.price(),
                                x -> new MarketShock.Depeg(depeg.asset(), x)));
            case MarketShock.VolMove move -> vol(move);
            case MarketShock.VolTwist twist -> twist(twist);
            case MarketShock.SkewTilt tilt ->
                List.of(
                        orAll(
                                "underlying",
                                Texts.of("shock.underlying"),
                                tilt.underlying(),
                                x -> new MarketShock.SkewTilt(x, tilt.slope(), tilt.cap())),
                        number(
                                "slope",
                                Texts.of("shock.perLogMoneyness"),
                                Texts.of("heat.vol"),
                                tilt.slope(),
                                x -> new MarketShock.SkewTilt(tilt.underlying(), x, tilt.cap())),
                        share(
                                "cap",
                                Texts.of("shock.atMost"),
                                tilt.cap(),
                                x -> new MarketShock.SkewTilt(tilt.underlying(), tilt.slope(), x)));
            case MarketShock.VolLink link ->
                List.of(
                        name(
                                "underlying",
                                Texts.of("shock.underlying"),
                                link.underlying(),
                                x -> new MarketShock.VolLink(x, link.slope(), link.term())),
                        number(
                                "slope",
                                Texts.of("shock.pointsPer100"),
                                Texts.of("heat.vol"),
                                link.slope(),
                                x -> new MarketShock.VolLink(link.underlying(), x, link.term())),
                        TermParameter.of(
                                link.term(), x -> new MarketShock.VolLink(link.underlying(), link.slope(), x)));
            case MarketShock.ForwardBasis basis -> basis(basis);
            case ForwardCurve curve -> curve(curve);
            case MarketShock.PerpetualBasis basis ->
                List.of(
                        scope(basis.scope(), x -> new MarketShock.PerpetualBasis(x, basis.underlying(), basis.move())),
                        name(
                                "underlying",
                                Texts.of("shock.underlying"),
                                basis.underlying(),
                                x -> new MarketShock.PerpetualBasis(basis.scope(), x, basis.move())),
                        share(
                                "move",
                                Texts.of("shock.markAgainstIndex"),
                                basis.move(),
                                x -> new MarketShock.PerpetualBasis(basis.scope(), basis.underlying(), x)));
        };
    }

    private static List<ShockParameter> vol(MarketShock.VolMove move) {
        return List.of(
                orAll(
                        "underlying",
                        Texts.of("shock.underlying"),
                        move.underlying(),
                        x -> new MarketShock.VolMove(x, move.unit(), move.amount(), move.term())),
                choice(
                        "unit",
                        Texts.of("shock.unit"),
                        Texts.of(move.unit() == VolUnit.RELATIVE ? "shock.vol.relative" : "shock.vol.points"),
                        List.of(Texts.of("shock.vol.relative"), Texts.of("shock.vol.points")),
                        x -> new MarketShock.VolMove(
                                move.underlying(),
                                x.equals(Texts.of("shock.vol.points")) ? VolUnit.POINTS : VolUnit.RELATIVE,
                                move.amount(),
                                move.term())),
                share(
                        "amount",
                        Texts.of("shock.amountAtThePivot"),
                        move.amount(),
                        x -> new MarketShock.VolMove(move.underlying(), move.unit(), x, move.term())),
                TermParameter.of(
                        move.term(), x -> new MarketShock.VolMove(move.underlying(), move.unit(), move.amount(), x)));
    }

    private static List<ShockParameter> twist(MarketShock.VolTwist twist) {
        return List.of(
                orAll(
                        "underlying",
                        Texts.of("shock.underlying"),
                        twist.underlying(),
                        x -> new MarketShock.VolTwist(
                                x, twist.atShort(), twist.atLong(), twist.shortDays(), twist.longDays())),
                share(
                        "atShort",
                        Texts.of("shock.shortMaturities"),
                        twist.atShort(),
                        x -> new MarketShock.VolTwist(
                                twist.underlying(), x, twist.atLong(), twist.shortDays(), twist.longDays())),
                share(
                        "atLong",
                        Texts.of("shock.longMaturities"),
                        twist.atLong(),
                        x -> new MarketShock.VolTwist(
                                twist.underlying(), twist.atShort(), x, twist.shortDays(), twist.longDays())),
                number(
                        "shortDays",
                        Texts.of("shock.shortUpTo"),
                        Texts.of("shock.unit.days"),
                        twist.shortDays(),
                        x -> new MarketShock.VolTwist(
                                twist.underlying(), twist.atShort(), twist.atLong(), x, twist.longDays())),
                number(
                        "longDays",
                        Texts.of("shock.longFrom"),
                        Texts.of("shock.unit.days"),
                        twist.longDays(),
                        x -> new MarketShock.VolTwist(
                                twist.underlying(), twist.atShort(), twist.atLong(), twist.shortDays(), x)));
    }

    private static List<ShockParameter> basis(MarketShock.ForwardBasis basis) {
        return List.of(
                scope(
                        basis.scope(),
                        x -> new MarketShock.ForwardBasis(
                                x, basis.underlying(), basis.expiry(), basis.unit(), basis.amount())),
                name(
                        "underlying",
                        Texts.of("shock.underlying"),
                        basis.underlying(),
                        x -> new MarketShock.ForwardBasis(
                                basis.scope(), x, basis.expiry(), basis.unit(), basis.amount())),
                orAll(
                        "expiry",
                        Texts.of("shock.expiryUtc"),
                        basis.expiry().map(Instant::toString),
                        x -> new MarketShock.ForwardBasis(
                                basis.scope(),
                                basis.underlying(),
                                x.map(ShockParameters::time),
                                basis.unit(),
                                basis.amount())),
                choice(
                        "unit",
                        Texts.of("shock.unit"),
                        Texts.of(basis.unit() == BasisUnit.ANNUAL ? "shock.basis.aYear" : "shock.basis.ofForward"),
                        List.of(Texts.of("shock.basis.aYear"), Texts.of("shock.basis.ofForward")),
                        x -> new MarketShock.ForwardBasis(
                                basis.scope(),
                                basis.underlying(),
                                basis.expiry(),
                                x.equals(Texts.of("shock.basis.aYear")) ? BasisUnit.ANNUAL : BasisUnit.RELATIVE,
                                basis.amount())),
                share(
                        "amount",
                        Texts.of("shock.amount"),
                        basis.amount(),
                        x -> new MarketShock.ForwardBasis(
                                basis.scope(), basis.underlying(), basis.expiry(), basis.unit(), x)));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Texts.of("shock.wrong.expiry"), e);
        }
    }

    private static List<ShockParameter> curve(ForwardCurve curve) {
        List<ShockParameter> all = new ArrayList<>();
        all.add(scope(curve.scope(), x -> new ForwardCurve(x, curve.underlying(), curve.nodes())));
        all.add(name(
                "underlying",
                Texts.of("shock.underlying"),
                curve.underlying(),
                x -> new ForwardCurve(curve.scope(), x, curve.nodes())));
        for (int i = 0; i < curve.nodes().size(); i++) {
            int at = i;
            ForwardCurve.Node node = curve.nodes().get(i);
            all.add(number(
                    "days" + i,
                    Texts.of("shock.node", String.valueOf(i + 1)),
                    Texts.of("shock.unit.days"),
                    node.days(),
                    x -> with(curve, at, new ForwardCurve.Node(x, node.rate()))));
            all.add(share(
                    "rate" + i,
                    Texts.of("shock.nodeBasis"),
                    node.rate(),
                    x -> with(curve, at, new ForwardCurve.Node(node.days(), x))));
        }
        return all;
    }

    private static Shock with(ForwardCurve curve, int at, ForwardCurve.Node node) {
        List<ForwardCurve.Node> nodes = new ArrayList<>(curve.nodes());
        nodes.set(at, node);
        return new ForwardCurve(curve.scope(), curve.underlying(), nodes);
    }

    private static List<ShockParameter> of(CarryShock shock) {
        return switch (shock) {
            case CarryShock.TimeRoll roll ->
                List.of(number(
                        "days",
                        Texts.of("shock.time"),
                        Texts.of("shock.unit.days"),
                        roll.days(),
                        CarryShock.TimeRoll::new));
            case CarryShock.Funding funding ->
                List.of(
                        scope(
                                funding.scope(),
                                x -> new CarryShock.Funding(x, funding.underlying(), funding.rate(), funding.days())),
                        orAll(
                                "underlying",
                                Texts.of("shock.underlying"),
                                funding.underlying(),
                                x -> new CarryShock.Funding(funding.scope(), x, funding.rate(), funding.days())),
                        share(
                                "rate",
                                Texts.of("shock.perEightHours"),
                                funding.rate(),
                                x -> new CarryShock.Funding(funding.scope(), funding.underlying(), x, funding.days())),
                        number(
                                "days",
                                Texts.of("shock.for"),
                                Texts.of("shock.unit.days"),
                                funding.days(),
                                x -> new CarryShock.Funding(funding.scope(), funding.underlying(), funding.rate(), x)));
            case CarryShock.BorrowInterest interest ->
                List.of(
                        scope(
                                interest.scope(),
                                x -> new CarryShock.BorrowInterest(
                                        x, interest.asset(), interest.rate(), interest.days())),
                        orAll(
                                "asset",
                                Texts.of("shock.assetOwed"),
                                interest.asset(),
                                x -> new CarryShock.BorrowInterest(
                                        interest.scope(), x, interest.rate(), interest.days())),
                        share(
                                "rate",
                                Texts.of("shock.aYear"),
                                interest.rate(),
                                x -> new CarryShock.BorrowInterest(
                                        interest.scope(), interest.asset(), x, interest.days())),
                        number(
                                "days",
                                Texts.of("shock.for"),
                                Texts.of("shock.unit.days"),
                                interest.days(),
                                x -> new CarryShock.BorrowInterest(
                                        interest.scope(), interest.asset(), interest.rate(), x)));
        };
    }

    private static List<ShockParameter> of(VenueShock shock) {
        return switch (shock) {
            case VenueShock.LocalMark mark ->
                List.of(
                        scope(mark.scope(), x -> new VenueShock.LocalMark(x, mark.asset(), mark.move())),
                        name(
                                "asset",
                                Texts.of("shock.asset"),
                                mark.asset(),
                                x -> new VenueShock.LocalMark(mark.scope(), x, mark.move())),
                        share(
                                "move",
                                Texts.of("shock.markAgainstIndex"),
                                mark.move(),
                                x -> new VenueShock.LocalMark(mark.scope(), mark.asset(), x)));
            case VenueShock.HaircutRise rise ->
                List.of(
                        scope(rise.scope(), x -> new VenueShock.HaircutRise(x, rise.asset(), rise.added())),
                        name(
                                "asset",
                                Texts.of("shock.asset"),
                                rise.asset(),
                                x -> new VenueShock.HaircutRise(rise.scope(), x, rise.added())),
                        share(
                                "added",
                                Texts.of("shock.addedHaircut"),
                                rise.added(),
                                x -> new VenueShock.HaircutRise(rise.scope(), rise.asset(), x)));
            case VenueShock.RuleChange change ->
                List.of(
                        scope(change.scope(), x -> new VenueShock.RuleChange(x, change.ruleId(), change.version())),
                        name(
                                "rule",
                                Texts.of("shock.ruleFile"),
                                change.ruleId(),
                                x -> new VenueShock.RuleChange(change.scope(), x, change.version())),
                        new ShockParameter(
                                "version",
                                Texts.of("shock.version"),
                                "",
                                change.version().orElse(Texts.of("rules.versions.inForce")),
                                List.of(),
                                text -> new VenueShock.RuleChange(
                                        change.scope(),
                                        change.ruleId(),
                                        text.isBlank() || text.equals(Texts.of("rules.versions.inForce"))
                                                ? Optional.empty()
                                                : Optional.of(text.strip()))));
            case VenueShock.VenueHalt halt -> List.of(scope(halt.scope(), VenueShock.VenueHalt::new));
            case VenueShock.WithdrawalFreeze freeze -> List.of(scope(freeze.scope(), VenueShock.WithdrawalFreeze::new));
            case VenueShock.Deleveraging closed ->
                List.of(
                        scope(closed.scope(), x -> new VenueShock.Deleveraging(x, closed.share())),
                        share(
                                "share",
                                Texts.of("shock.ofWinningLegs"),
                                closed.share(),
                                x -> new VenueShock.Deleveraging(closed.scope(), x)));
        };
    }

    /// A venue's name, `pool` and a pool's identifier, or `all`.
    static ShockParameter scope(Scope scope, Function<Scope, Shock> with) {
        String text = switch (scope) {
            case Scope.Everywhere ignored -> ShockParameter.ALL;
            case Scope.OfVenue venue -> venue.venue();
            case Scope.OfPool pool -> POOL + pool.poolId();
        };
        return new ShockParameter(
                "scope", Texts.of("shock.where"), "", text, List.of(), typed -> with.apply(scope(typed.strip())));
    }

    private static Scope scope(String text) {
        if (text.isEmpty() || text.equals(ShockParameter.ALL)) {
            return Scope.EVERYWHERE;
        }
        return text.startsWith(POOL) ? new Scope.OfPool(text.substring(POOL.length())) : new Scope.OfVenue(text);
    }
}
