package plimsoll.desktop.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VenueShock;
import plimsoll.domain.scenario.VolTerm;

/// The kinds of shock that can be added, each with what it is at first.
enum ShockKind {
    PRICE(Texts.of("shock.kind.price")),
    VOL(Texts.of("shock.kind.vol")),
    TWIST(Texts.of("shock.kind.twist")),
    SKEW(Texts.of("shock.kind.skew")),
    VOL_LINK(Texts.of("shock.kind.volLink")),
    BASIS(Texts.of("shock.kind.basis")),
    CURVE(Texts.of("shock.kind.curve")),
    PERPETUAL(Texts.of("shock.kind.perpetual")),
    DEPEG(Texts.of("shock.kind.depeg")),
    TIME(Texts.of("shock.kind.time")),
    FUNDING(Texts.of("shock.kind.funding")),
    INTEREST(Texts.of("shock.kind.interest")),
    LOCAL_MARK(Texts.of("shock.kind.localMark")),
    HAIRCUT(Texts.of("shock.kind.haircut")),
    RULES(Texts.of("shock.kind.rules")),
    HALT(Texts.of("shock.kind.halt")),
    FREEZE(Texts.of("shock.kind.freeze")),
    DELEVERAGING(Texts.of("shock.kind.deleveraging"));

    private final String title;

    ShockKind(String title) {
        this.title = title;
    }

    /// Returns what the kind is called.
    String title() {
        return title;
    }

    /// Returns the shock that is added, for an underlying.
    Shock first(String asset) {
        return switch (this) {
            case PRICE -> new MarketShock.PriceMove(asset, new PriceAmount.Relative(-0.1), new Follow.Workspace());
            case VOL -> new MarketShock.VolMove(Optional.empty(), VolUnit.RELATIVE, 0.2, VolTerm.VENUE);
            case TWIST -> new MarketShock.VolTwist(Optional.empty(), 0.3, 0.1, 7, 90);
            case SKEW -> new MarketShock.SkewTilt(Optional.empty(), -0.2, 0.2);
            case VOL_LINK -> new MarketShock.VolLink(asset, -0.5, VolTerm.VENUE);
            case BASIS ->
                new MarketShock.ForwardBasis(Scope.EVERYWHERE, asset, Optional.empty(), BasisUnit.ANNUAL, -0.1);
            case CURVE ->
                new MarketShock.ForwardCurve(
                        Scope.EVERYWHERE,
                        asset,
                        List.of(new MarketShock.ForwardCurve.Node(7, -0.2), new MarketShock.ForwardCurve.Node(90, 0)));
            case PERPETUAL -> new MarketShock.PerpetualBasis(Scope.EVERYWHERE, asset, -0.02);
            case DEPEG -> new MarketShock.Depeg("USDT", 0.95);
            case TIME -> new CarryShock.TimeRoll(1);
            case FUNDING -> new CarryShock.Funding(Scope.EVERYWHERE, Optional.empty(), 0.0005, 3);
            case INTEREST -> new CarryShock.BorrowInterest(Scope.EVERYWHERE, Optional.empty(), 0.2, 30);
            case LOCAL_MARK -> new VenueShock.LocalMark(Scope.EVERYWHERE, asset, -0.1);
            case HAIRCUT -> new VenueShock.HaircutRise(Scope.EVERYWHERE, asset, 0.1);
            case RULES -> new VenueShock.RuleChange(Scope.EVERYWHERE, "plain.percent", Optional.empty());
            case HALT -> new VenueShock.VenueHalt(Scope.EVERYWHERE);
            case FREEZE -> new VenueShock.WithdrawalFreeze(Scope.EVERYWHERE);
            case DELEVERAGING -> new VenueShock.Deleveraging(Scope.EVERYWHERE, 0.5);
        };
    }

    /// Returns what a shock's kind is called.
    static String title(Shock shock) {
        return Arrays.stream(values())
                .filter(kind -> kind.first("BTC").getClass().equals(shock.getClass()))
                .findFirst()
                .map(ShockKind::title)
                .orElseThrow(() -> new IllegalArgumentException("no kind for " + shock));
    }
}
