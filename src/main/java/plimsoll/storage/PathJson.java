package plimsoll.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.domain.scenario.VolMoves;

/// The section of a workspace on price paths, both ways.
final class PathJson {
    private static final String TYPE = "type";
    private static final String CONSTANT = "constant";
    private static final String LINKED = "linkedToSpot";
    private static final String REVERTING = "meanReverting";
    private static final String FIXED = "fixed";
    private static final String LOG_NORMAL = "logNormal";

    private PathJson() {}

    static Node write(PathSettings settings) {
        return new StructBuilder()
                .put("paths", settings.sampling().paths())
                .put("days", settings.horizon().days())
                .put("stepHours", settings.horizon().stepHours())
                .put("betweenSteps", settings.sampling().betweenSteps())
                .put("antithetic", settings.sampling().antithetic())
                .put("seed", Long.toString(settings.sampling().seed()))
                .put("market", market(settings.market()))
                .put("call", line(settings.policy().call()))
                .put("fill", line(settings.policy().fill()))
                .put("keep", line(settings.policy().keep()))
                .putRows("routes", settings.routes(), PathJson::route)
                .build();
    }

    static PathSettings read(Fields fields) {
        return new PathSettings(
                new PathSettings.Horizon(fields.number("days"), fields.number("stepHours")),
                new PathSettings.Sampling(
                        fields.whole("paths", 2, PathSettings.MAX_PATHS),
                        fields.flag("betweenSteps"),
                        fields.flag("antithetic"),
                        seed(fields)),
                fields.struct("market", PathJson::market),
                new CallPolicy(
                        fields.struct("call", PathJson::line),
                        fields.struct("fill", PathJson::line),
                        fields.struct("keep", PathJson::line)),
                fields.rows("routes", "The route", PathJson::route));
    }

    /// A seed has more digits than a number of JSON readers keeps, so it stands in quotes.
    private static long seed(Fields fields) {
        String text = fields.text("seed");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    fields.at("seed"), "\"seed\" is not a whole number.", "Write it in quotes, for example \"1\".");
        }
    }

    private static Node market(PathMarket market) {
        StructBuilder vols = new StructBuilder();
        market.vols().forEach(vols::put);
        return new StructBuilder()
                .put("vols", vols.build())
                .put("correlation", market.correlation())
                .put("volMoves", volMoves(market.volMoves()))
                .putIfAny(
                        "jumps",
                        market.jumps(),
                        jumps -> new StructBuilder()
                                .put("perYear", jumps.perYear())
                                .put("mean", jumps.mean())
                                .put("deviation", jumps.deviation())
                                .build())
                .put("fundingRate", market.fundingRate())
                .build();
    }

    private static PathMarket market(Fields fields) {
        return new PathMarket(
                fields.struct("vols", PathJson::vols),
                fields.number("correlation"),
                fields.struct("volMoves", PathJson::volMoves),
                fields.structIfAny(
                        "jumps",
                        jumps -> new Jumps(jumps.number("perYear"), jumps.number("mean"), jumps.number("deviation"))),
                fields.number("fundingRate"));
    }

    private static SortedMap<String, Double> vols(Fields fields) {
        SortedMap<String, Double> vols = new TreeMap<>();
        fields.keys().forEach(asset -> vols.put(asset, fields.number(asset)));
        return vols;
    }

    private static Node volMoves(VolMoves moves) {
        return switch (moves) {
            case VolMoves.Constant ignored ->
                new StructBuilder().put(TYPE, CONSTANT).build();
            case VolMoves.LinkedToSpot linked ->
                new StructBuilder()
                        .put(TYPE, LINKED)
                        .put("slope", linked.slope())
                        .build();
            case VolMoves.MeanReverting reverting ->
                new StructBuilder()
                        .put(TYPE, REVERTING)
                        .put("halfLifeDays", reverting.halfLifeDays())
                        .put("volOfVol", reverting.volOfVol())
                        .put("correlation", reverting.correlation())
                        .build();
        };
    }

    private static VolMoves volMoves(Fields fields) {
        return switch (fields.name(TYPE)) {
            case CONSTANT -> new VolMoves.Constant();
            case LINKED -> new VolMoves.LinkedToSpot(fields.number("slope"));
            case REVERTING ->
                new VolMoves.MeanReverting(
                        fields.number("halfLifeDays"), fields.number("volOfVol"), fields.number("correlation"));
            default -> throw fields.unknown(TYPE, "move of volatility of type", List.of(CONSTANT, LINKED, REVERTING));
        };
    }

    private static Node line(MarginLine line) {
        return new StructBuilder()
                .put("ratio", line.ratio())
                .put("bufferUsd", line.bufferUsd())
                .build();
    }

    private static MarginLine line(Fields fields) {
        return new MarginLine(fields.number("ratio"), fields.number("bufferUsd"));
    }

    private static Node route(TransferRoute route) {
        StructBuilder fields = new StructBuilder()
                .put("id", route.id())
                .put("from", route.from())
                .put("to", route.to())
                .put("asset", route.asset())
                .put("delay", delay(route.delay()))
                .put("failure", route.failure())
                .put("feeUsd", route.feeUsd());
        if (route.dailyCapUsd().isPresent()) {
            fields.put("dailyCapUsd", route.dailyCapUsd().getAsDouble());
        }
        return fields.putUnless(
                        OpenHours.ALWAYS,
                        "hours",
                        route.hours(),
                        hours -> new StructBuilder()
                                .put("from", hours.from())
                                .put("to", hours.to())
                                .build())
                .put("leaves", route.leaves())
                .build();
    }

    private static TransferRoute route(Fields row) {
        Optional<OpenHours> hours = row.structIfAny(
                "hours", fields -> new OpenHours(fields.whole("from", 0, 23), fields.whole("to", 0, 23)));
        return new TransferRoute(
                row.name("id"),
                row.name("from"),
                row.name("to"),
                row.name("asset"),
                row.struct("delay", PathJson::delay),
                row.number("failure"),
                row.number("feeUsd"),
                row.find("dailyCapUsd").isPresent()
                        ? OptionalDouble.of(row.number("dailyCapUsd"))
                        : OptionalDouble.empty(),
                hours.orElse(OpenHours.ALWAYS),
                row.choice("leaves", Leaves.class));
    }

    private static Node delay(Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed ->
                new StructBuilder().put(TYPE, FIXED).put("hours", fixed.hours()).build();
            case Delay.LogNormal log ->
                new StructBuilder()
                        .put(TYPE, LOG_NORMAL)
                        .put("medianHours", log.medianHours())
                        .put("deviation", log.deviation())
                        .build();
        };
    }

    private static Delay delay(Fields fields) {
        return switch (fields.name(TYPE)) {
            case FIXED -> new Delay.Fixed(fields.number("hours"));
            case LOG_NORMAL -> new Delay.LogNormal(fields.number("medianHours"), fields.number("deviation"));
            default -> throw fields.unknown(TYPE, "delay of type", List.of(FIXED, LOG_NORMAL));
        };
    }
}
