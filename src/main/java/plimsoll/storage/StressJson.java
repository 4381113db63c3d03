package plimsoll.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.scenario.HeatFactor;
import plimsoll.domain.scenario.HeatSettings;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.scenario.TileSettings;

/// The stress section of a workspace, both ways.
final class StressJson {
    private StressJson() {}

    static Node write(StressSettings stress) {
        StructBuilder betas = new StructBuilder();
        stress.betas().forEach(betas::put);
        StructBuilder section = new StructBuilder()
                .put("underlying", stress.underlying())
                .put("priceShocks", numbers(stress.priceShocks()))
                .put("volShocks", numbers(stress.volShocks()))
                .put("term", MarketShockJson.term(stress.term()))
                .put("betas", betas.build())
                .put("levelFrom", stress.levelFrom())
                .put("levelTo", stress.levelTo());
        stress.ladder()
                .ifPresent(ladder -> section.put(
                        "ladder",
                        new StructBuilder()
                                .put("target", ladder.target())
                                .put("warn", ladder.warn())
                                .put("restrict", ladder.restrict())
                                .build()));
        section.putUnless(SurvivalSettings.PLAIN, "survival", stress.survival(), StressJson::survival);
        section.putUnless(HeatSettings.PLAIN, "heatMap", stress.heat(), StressJson::heat);
        section.putUnless(
                TileSettings.PLAIN,
                "tiles",
                stress.tiles(),
                tiles -> Node.of(tiles.tiles().stream().map(StressJson::tile).toList()));
        return section.build();
    }

    static StressSettings read(Fields fields) {
        return new StressSettings(
                fields.name("underlying"),
                fields.numbers("priceShocks"),
                fields.numbers("volShocks"),
                fields.struct("term", MarketShockJson::term),
                fields.find("betas").isEmpty() ? new TreeMap<>() : fields.struct("betas", StressJson::betas),
                fields.number("levelFrom"),
                fields.number("levelTo"),
                fields.find("ladder").isEmpty()
                        ? Optional.empty()
                        : Optional.of(fields.struct("ladder", StressJson::ladder)),
                fields.find("survival").isEmpty()
                        ? SurvivalSettings.PLAIN
                        : fields.struct("survival", StressJson::survival),
                fields.structIfAny("heatMap", StressJson::heat).orElse(HeatSettings.PLAIN),
                fields.find("tiles").isEmpty()
                        ? TileSettings.PLAIN
                        : new TileSettings(fields.rows("tiles", "The tile", StressJson::tile)));
    }

    private static Node tile(TileLimit tile) {
        return new StructBuilder()
                .put("tile", tile.kind())
                .putDecimal("warn", tile.warn())
                .putDecimal("alert", tile.alert())
                .build();
    }

    private static TileLimit tile(Fields row) {
        return new TileLimit(
                row.choice("tile", TileKind.class), row.optionalNotNegative("warn"), row.optionalNotNegative("alert"));
    }

    private static Node heat(HeatSettings heat) {
        StructBuilder ranges = new StructBuilder();
        heat.ranges().forEach((factor, amounts) -> ranges.put(Words.of(factor), numbers(amounts)));
        return new StructBuilder()
                .put("across", heat.across())
                .put("up", heat.up())
                .put("ranges", ranges.build())
                .putText("pool", heat.poolId())
                .putText("markAsset", heat.markAsset())
                .put("fundingDays", heat.fundingDays())
                .build();
    }

    private static HeatSettings heat(Fields fields) {
        return new HeatSettings(
                fields.choice("across", HeatFactor.class),
                fields.choice("up", HeatFactor.class),
                fields.struct("ranges", StressJson::ranges),
                fields.optionalText("pool"),
                fields.optionalText("markAsset"),
                fields.number("fundingDays"));
    }

    private static SortedMap<HeatFactor, List<Double>> ranges(Fields fields) {
        SortedMap<HeatFactor, List<Double>> ranges = new TreeMap<>();
        for (HeatFactor factor : HeatFactor.values()) {
            String word = Words.of(factor);
            if (fields.find(word).isPresent()) {
                ranges.put(factor, fields.numbers(word));
            }
        }
        return ranges;
    }

    private static Node survival(SurvivalSettings settings) {
        StructBuilder depths = new StructBuilder();
        settings.depths().forEach((underlying, depth) -> depths.put(underlying, depth(depth)));
        return new StructBuilder()
                .put("depths", depths.build())
                .put("maintenanceError", settings.maintenanceError())
                .put("gap", settings.gap())
                .put("deleveraged", settings.deleveraged())
                .put("fundingFactor", settings.fundingFactor())
                .build();
    }

    private static SurvivalSettings survival(Fields fields) {
        return new SurvivalSettings(
                fields.struct("depths", StressJson::depths),
                fields.number("maintenanceError"),
                fields.number("gap"),
                fields.number("deleveraged"),
                fields.number("fundingFactor"));
    }

    private static SortedMap<String, MarketDepth> depths(Fields fields) {
        SortedMap<String, MarketDepth> depths = new TreeMap<>();
        fields.keys().forEach(asset -> depths.put(asset, fields.struct(asset, StressJson::depth)));
        return depths;
    }

    private static Node depth(MarketDepth depth) {
        StructBuilder fields = new StructBuilder()
                .put("halfSpread", depth.halfSpread())
                .put("impact", depth.impact())
                .put("dailyVol", depth.dailyVol());
        depth.dailyVolume().ifPresent(volume -> fields.put("dailyVolume", volume));
        return fields.build();
    }

    private static MarketDepth depth(Fields fields) {
        return new MarketDepth(
                fields.number("halfSpread"),
                fields.number("impact"),
                fields.number("dailyVol"),
                fields.find("dailyVolume").isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(fields.number("dailyVolume")));
    }

    private static SortedMap<String, Double> betas(Fields fields) {
        SortedMap<String, Double> betas = new TreeMap<>();
        fields.keys().forEach(asset -> betas.put(asset, fields.number(asset)));
        return betas;
    }

    private static BufferLadder ladder(Fields fields) {
        return new BufferLadder(fields.positive("target"), fields.positive("warn"), fields.positive("restrict"));
    }

    private static Node numbers(List<Double> values) {
        return Node.of(values.stream().map(StructBuilder::numeral).toList());
    }
}
