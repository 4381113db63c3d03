package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Shock;

/// The values of a price move: how far, in which unit, and what follows.
final class PriceParameters {
    private static final String PERCENT = "%";
    private static final String USD = "USD";
    private static final String SIGMAS = Texts.of("shock.amount.sigmas");
    private static final String TO = Texts.of("shock.amount.to");
    private static final String NOTHING = Texts.of("shock.follow.nothing");
    private static final String WORKSPACE = Texts.of("shock.follow.workspace");
    private static final String OWN = Texts.of("shock.follow.own");
    private static final String CORRELATED = Texts.of("shock.follow.correlated");

    private PriceParameters() {}

    static List<ShockParameter> of(PriceMove move) {
        List<ShockParameter> all = new ArrayList<>();
        all.add(ShockParameter.name(
                "asset", Texts.of("shock.asset"), move.asset(), x -> new PriceMove(x, move.amount(), move.follow())));
        all.add(ShockParameter.choice(
                "unit",
                Texts.of("shock.unit"),
                unit(move.amount()),
                List.of(PERCENT, USD, SIGMAS, TO),
                x -> new PriceMove(move.asset(), amount(x, move.amount()), move.follow())));
        all.addAll(amount(move.amount(), x -> new PriceMove(move.asset(), x, move.follow())));
        all.add(ShockParameter.choice(
                "follow",
                Texts.of("shock.others"),
                follow(move.follow()),
                List.of(NOTHING, WORKSPACE, OWN, CORRELATED),
                x -> new PriceMove(move.asset(), move.amount(), follow(x, move.follow()))));
        all.addAll(followers(move));
        return all;
    }

    private static String unit(PriceAmount amount) {
        return switch (amount) {
            case PriceAmount.Relative ignored -> PERCENT;
            case PriceAmount.Usd ignored -> USD;
            case PriceAmount.Sigmas ignored -> SIGMAS;
            case PriceAmount.To ignored -> TO;
        };
    }

    private static PriceAmount amount(String unit, PriceAmount old) {
        if (unit.equals(unit(old))) {
            return old;
        }
        if (unit.equals(USD)) {
            return new PriceAmount.Usd(-1_000);
        }
        if (unit.equals(SIGMAS)) {
            return new PriceAmount.Sigmas(-2, 0.6, 1);
        }
        return unit.equals(TO) ? new PriceAmount.To(50_000) : new PriceAmount.Relative(-0.1);
    }

    private static List<ShockParameter> amount(PriceAmount amount, Function<PriceAmount, Shock> with) {
        return switch (amount) {
            case PriceAmount.Relative relative ->
                List.of(ShockParameter.share(
                        "amount",
                        Texts.of("shock.move"),
                        relative.move(),
                        x -> with.apply(new PriceAmount.Relative(x))));
            case PriceAmount.Usd usd ->
                List.of(ShockParameter.number(
                        "amount",
                        Texts.of("shock.move"),
                        "USD",
                        usd.change(),
                        x -> with.apply(new PriceAmount.Usd(x))));
            case PriceAmount.To to ->
                List.of(ShockParameter.number(
                        "amount", Texts.of("shock.price"), "USD", to.price(), x -> with.apply(new PriceAmount.To(x))));
            case PriceAmount.Sigmas sigmas ->
                List.of(
                        ShockParameter.number(
                                "amount",
                                Texts.of("shock.move"),
                                "\u03c3",
                                sigmas.count(),
                                x -> with.apply(new PriceAmount.Sigmas(x, sigmas.annualVol(), sigmas.days()))),
                        ShockParameter.share(
                                "annualVol",
                                Texts.of("shock.volatilityAYear"),
                                sigmas.annualVol(),
                                x -> with.apply(new PriceAmount.Sigmas(sigmas.count(), x, sigmas.days()))),
                        ShockParameter.number(
                                "days",
                                Texts.of("shock.horizon"),
                                Texts.of("shock.unit.days"),
                                sigmas.days(),
                                x -> with.apply(new PriceAmount.Sigmas(sigmas.count(), sigmas.annualVol(), x))));
        };
    }

    private static String follow(Follow follow) {
        return switch (follow) {
            case Follow.Nothing ignored -> NOTHING;
            case Follow.Workspace ignored -> WORKSPACE;
            case Follow.Betas ignored -> OWN;
            case Follow.Correlated ignored -> CORRELATED;
        };
    }

    private static Follow follow(String word, Follow old) {
        if (word.equals(follow(old))) {
            return old;
        }
        TreeMap<String, Double> betas = new TreeMap<>();
        betas.put("ETH", 1.0);
        TreeMap<String, Follow.Correlated.Link> links = new TreeMap<>();
        links.put("ETH", new Follow.Correlated.Link(0.8, 0.7));
        if (word.equals(WORKSPACE)) {
            return new Follow.Workspace();
        }
        if (word.equals(OWN)) {
            return new Follow.Betas(betas);
        }
        return word.equals(CORRELATED) ? new Follow.Correlated(0.6, links) : Follow.NONE;
    }

    private static List<ShockParameter> followers(PriceMove move) {
        return switch (move.follow()) {
            case Follow.Nothing ignored -> List.of();
            case Follow.Workspace ignored -> List.of();
            case Follow.Betas own ->
                own.betas().entrySet().stream()
                        .map(beta -> ShockParameter.number(
                                "beta " + beta.getKey(),
                                Texts.of("shock.betaOf", beta.getKey()),
                                "",
                                beta.getValue(),
                                x -> {
                                    TreeMap<String, Double> betas = new TreeMap<>(own.betas());
                                    betas.put(beta.getKey(), x);
                                    return new PriceMove(move.asset(), move.amount(), new Follow.Betas(betas));
                                }))
                        .toList();
            case Follow.Correlated correlated -> correlated(move, correlated);
        };
    }

    private static List<ShockParameter> correlated(PriceMove move, Follow.Correlated follow) {
        List<ShockParameter> all = new ArrayList<>();
        all.add(ShockParameter.share(
                "chosenVol",
                Texts.of("shock.volatilityOf", move.asset()),
                follow.chosenVol(),
                x -> new PriceMove(move.asset(), move.amount(), new Follow.Correlated(x, follow.others()))));
        follow.others().forEach((asset, link) -> {
            all.add(ShockParameter.number(
                    "rho " + asset,
                    Texts.of("shock.correlationOf", asset),
                    "",
                    link.correlation(),
                    x -> with(move, follow, asset, new Follow.Correlated.Link(x, link.annualVol()))));
            all.add(ShockParameter.share(
                    "vol " + asset,
                    Texts.of("shock.volatilityOf", asset),
                    link.annualVol(),
                    x -> with(move, follow, asset, new Follow.Correlated.Link(link.correlation(), x))));
        });
        return all;
    }

    private static Shock with(PriceMove move, Follow.Correlated follow, String asset, Follow.Correlated.Link link) {
        TreeMap<String, Follow.Correlated.Link> others = new TreeMap<>(follow.others());
        others.put(asset, link);
        return new PriceMove(move.asset(), move.amount(), new Follow.Correlated(follow.chosenVol(), others));
    }
}
