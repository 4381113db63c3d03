package plimsoll.storage;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.scenario.StressSettings;

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
                        : Optional.of(fields.struct("ladder", StressJson::ladder)));
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
