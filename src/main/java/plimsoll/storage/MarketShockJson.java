package plimsoll.storage;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VolTerm;

/// Shocks of prices, volatilities and forwards, both ways.
final class MarketShockJson {
    private static final String UNDERLYING = "underlying";
    private static final String AMOUNT = "amount";
    private static final String UNIT = "unit";

    /// Units of a price move.
    private enum PriceUnit {
        RELATIVE,
        USD,
        SIGMAS,
        PRICE
    }

    /// What others do.
    private enum FollowKind {
        WORKSPACE,
        BETAS,
        CORRELATED
    }

    private MarketShockJson() {}

    static void write(MarketShock shock, StructBuilder fields) {
        switch (shock) {
            case MarketShock.PriceMove move -> {
                fields.put("asset", move.asset());
                amount(move.amount(), fields);
                follow(move.follow(), fields);
            }
            case MarketShock.Depeg depeg -> fields.put("asset", depeg.asset()).put("price", depeg.price());
            case MarketShock.VolMove move ->
                fields.putText(UNDERLYING, move.underlying())
                        .put(UNIT, move.unit())
                        .put(AMOUNT, move.amount())
                        .put("term", term(move.term()));
            case MarketShock.VolTwist twist ->
                fields.putText(UNDERLYING, twist.underlying())
                        .put("atShort", twist.atShort())
                        .put("atLong", twist.atLong())
                        .put("shortDays", twist.shortDays())
                        .put("longDays", twist.longDays());
            case MarketShock.SkewTilt tilt ->
                fields.putText(UNDERLYING, tilt.underlying())
                        .put("slope", tilt.slope())
                        .put("cap", tilt.cap());
            case MarketShock.VolLink link ->
                fields.put(UNDERLYING, link.underlying())
                        .put("slope", link.slope())
                        .put("term", term(link.term()));
            case MarketShock.ForwardBasis basis -> {
                ShockJson.put(fields, basis.scope());
                fields.put(UNDERLYING, basis.underlying());
                basis.expiry().ifPresent(expiry -> fields.put("expiry", expiry.toString()));
                fields.put(UNIT, basis.unit()).put(AMOUNT, basis.amount());
            }
            case MarketShock.ForwardCurve curve -> {
                ShockJson.put(fields, curve.scope());
                fields.put(UNDERLYING, curve.underlying())
                        .putRows(
                                "nodes",
                                curve.nodes(),
                                node -> new StructBuilder()
                                        .put("days", node.days())
                                        .put("rate", node.rate())
                                        .build());
            }
            case MarketShock.PerpetualBasis basis -> {
                ShockJson.put(fields, basis.scope());
                fields.put(UNDERLYING, basis.underlying()).put("move", basis.move());
            }
        }
    }

    static Map<String, Function<Fields, Shock>> readers() {
        Map<String, Function<Fields, Shock>> readers = new TreeMap<>();
        readers.put(
                "priceMove", fields -> new MarketShock.PriceMove(fields.name("asset"), amount(fields), follow(fields)));
        readers.put("depeg", fields -> new MarketShock.Depeg(fields.name("asset"), fields.number("price")));
        readers.put(
                "volMove",
                fields -> new MarketShock.VolMove(
                        fields.optionalText(UNDERLYING),
                        fields.choice(UNIT, VolUnit.class),
                        fields.number(AMOUNT),
                        fields.struct("term", MarketShockJson::term)));
        readers.put(
                "volTwist",
                fields -> new MarketShock.VolTwist(
                        fields.optionalText(UNDERLYING),
                        fields.number("atShort"),
                        fields.number("atLong"),
                        fields.number("shortDays"),
                        fields.number("longDays")));
        readers.put(
                "skewTilt",
                fields -> new MarketShock.SkewTilt(
                        fields.optionalText(UNDERLYING), fields.number("slope"), fields.number("cap")));
        readers.put(
                "volLink",
                fields -> new MarketShock.VolLink(
                        fields.name(UNDERLYING), fields.number("slope"), fields.struct("term", MarketShockJson::term)));
        readers.put("forwardBasis", MarketShockJson::basis);
        readers.put(
                "forwardCurve",
                fields ->
                        new MarketShock.ForwardCurve(ShockJson.scope(fields), fields.name(UNDERLYING), nodes(fields)));
        readers.put(
                "perpetualBasis",
                fields -> new MarketShock.PerpetualBasis(
                        ShockJson.scope(fields), fields.name(UNDERLYING), fields.number("move")));
        return readers;
    }

    private static Shock basis(Fields fields) {
        return new MarketShock.ForwardBasis(
                ShockJson.scope(fields),
                fields.name(UNDERLYING),
                fields.find("expiry").map(ignored -> fields.time("expiry")),
                fields.choice(UNIT, BasisUnit.class),
                fields.number(AMOUNT));
    }

    private static List<MarketShock.ForwardCurve.Node> nodes(Fields fields) {
        return fields.structs(
                "nodes", node -> new MarketShock.ForwardCurve.Node(node.number("days"), node.number("rate")));
    }

    private static void amount(PriceAmount amount, StructBuilder fields) {
        switch (amount) {
            case PriceAmount.Relative relative -> put(fields, PriceUnit.RELATIVE, relative.move());
            case PriceAmount.Usd usd -> put(fields, PriceUnit.USD, usd.change());
            case PriceAmount.To to -> put(fields, PriceUnit.PRICE, to.price());
            case PriceAmount.Sigmas sigmas -> {
                put(fields, PriceUnit.SIGMAS, sigmas.count());
                fields.put("annualVol", sigmas.annualVol()).put("days", sigmas.days());
            }
        }
    }

    private static void put(StructBuilder fields, PriceUnit unit, double value) {
        fields.put(UNIT, unit).put(AMOUNT, value);
    }

    private static PriceAmount amount(Fields fields) {
        double value = fields.number(AMOUNT);
        return switch (fields.choice(UNIT, PriceUnit.class)) {
            case RELATIVE -> new PriceAmount.Relative(value);
            case USD -> new PriceAmount.Usd(value);
            case PRICE -> new PriceAmount.To(value);
            case SIGMAS -> new PriceAmount.Sigmas(value, fields.number("annualVol"), fields.number("days"));
        };
    }

    private static void follow(Follow follow, StructBuilder fields) {
        switch (follow) {
            case Follow.Nothing ignored -> {}
            case Follow.Workspace ignored -> fields.put("follow", FollowKind.WORKSPACE);
            case Follow.Betas betas -> {
                StructBuilder numbers = new StructBuilder();
                betas.betas().forEach(numbers::put);
                fields.put("follow", FollowKind.BETAS).put("betas", numbers.build());
            }
            case Follow.Correlated correlated -> {
                StructBuilder links = new StructBuilder();
                correlated
                        .others()
                        .forEach((asset, link) -> links.put(
                                asset,
                                new StructBuilder()
                                        .put("correlation", link.correlation())
                                        .put("annualVol", link.annualVol())
                                        .build()));
                fields.put("follow", FollowKind.CORRELATED)
                        .put("chosenVol", correlated.chosenVol())
                        .put("others", links.build());
            }
        }
    }

    private static Follow follow(Fields fields) {
        if (fields.find("follow").isEmpty()) {
            return Follow.NONE;
        }
        return switch (fields.choice("follow", FollowKind.class)) {
            case WORKSPACE -> new Follow.Workspace();
            case BETAS -> new Follow.Betas(fields.struct("betas", ShockJson::numbers));
            case CORRELATED ->
                new Follow.Correlated(fields.number("chosenVol"), fields.struct("others", MarketShockJson::links));
        };
    }

    private static SortedMap<String, Follow.Correlated.Link> links(Fields fields) {
        SortedMap<String, Follow.Correlated.Link> links = new TreeMap<>();
        List.copyOf(fields.keys())
                .forEach(asset -> links.put(
                        asset,
                        fields.struct(
                                asset,
                                link -> new Follow.Correlated.Link(
                                        link.number("correlation"), link.number("annualVol")))));
        return links;
    }

    /// Writes how a volatility shock scales with maturity.
    static Node term(VolTerm term) {
        return new StructBuilder()
                .put("shortPower", term.shortPower())
                .put("longPower", term.longPower())
                .put("pivotDays", term.pivotDays())
                .put("floorDays", term.floorDays())
                .build();
    }

    /// Reads how a volatility shock scales with maturity.
    static VolTerm term(Fields fields) {
        return new VolTerm(
                fields.number("shortPower"),
                fields.number("longPower"),
                fields.number("pivotDays"),
                fields.number("floorDays"));
    }
}
