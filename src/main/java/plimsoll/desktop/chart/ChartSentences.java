package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.chart.data.WaterfallData;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What a chart shows now in one sentence, for those who do not see it: the answer to its question, not its lines.
final class ChartSentences {
    private static final double HOURS_PER_DAY = 24;

    private ChartSentences() {}

    static String of(CorridorData data) {
        if (data.broken()) {
            return Texts.of("say.broken", price(data.underlying(), data.evaluated()));
        }
        return Texts.of(
                "say.corridor",
                price(data.underlying(), data.evaluated()),
                end(data.down(), data.evaluated()),
                end(data.up(), data.evaluated()));
    }

    private static String end(Optional<CorridorData.End> end, double from) {
        return end.map(side -> Texts.of("say.end", side.pool(), price(side.price()), move(side.price(), from)))
                .orElse(Texts.of("say.nobody"));
    }

    static String of(BufferData data) {
        record Level(String pool, double price) {}
        Optional<Level> first = data.lines().stream()
                .flatMap(line -> line.levels().stream().map(level -> new Level(line.name(), level)))
                .min(Comparator.comparingDouble(level -> Math.abs(level.price() / data.evaluated() - 1)));
        String pools = data.lines().size() == 1
                ? Texts.of("say.pool")
                : Texts.of("say.pools", NumberText.count(data.lines().size()));
        return Texts.of(
                "say.buffer",
                pools,
                price(data.underlying(), data.evaluated()),
                first.map(level -> Texts.of(
                                "say.first", level.pool(), price(level.price()), move(level.price(), data.evaluated())))
                        .orElse(Texts.of("say.noneFirst")));
    }

    static String of(HeatData data) {
        int below = 0;
        for (double buffer : data.buffer()) {
            below += buffer <= 0 ? 1 : 0;
        }
        return Texts.of(
                "say.heat",
                data.whose(),
                cell(data, data.worst()),
                cell(data, data.best()),
                NumberText.count(below),
                NumberText.count(data.buffer().length));
    }

    private static String cell(HeatData data, int cell) {
        int columns = data.across().size();
        double x = data.across().values()[cell % columns];
        double y = data.up().values()[cell / columns];
        return Texts.of("say.cell", money(data.buffer()[cell]), data.where(x, y));
    }

    static String of(FanData data) {
        int last = data.hours().length - 1;
        double[][] bands = data.bands();
        return Texts.of(
                        "say.fan",
                        data.name(),
                        NumberText.screen(data.hours()[last] / HOURS_PER_DAY, 1),
                        money(bands[2][last]),
                        money(bands[0][last]),
                        money(bands[4][last]))
                + before(data);
    }

    private static String before(FanData data) {
        if (data.apart().isEmpty()) {
            return data.before()
                    .map(was -> " " + Texts.of(was.isNone() ? "say.before.none" : "say.before.same"))
                    .orElse("");
        }
        double[][] was = data.apart().get().bands();
        int last = data.hours().length - 1;
        return " " + Texts.of("say.fanBefore", money(was[2][last]), money(was[0][last]), money(was[4][last]));
    }

    static String of(WaterfallData data) {
        return steps(
                data.unit(),
                data.before(),
                data.after(),
                data.steps().stream()
                        .map(step -> new StepData.Step(step.name(), step.change()))
                        .toList());
    }

    static String of(StepData data) {
        return steps(data.unit(), data.start(), data.end(), data.steps());
    }

    private static String steps(String unit, double from, double to, List<StepData.Step> steps) {
        Optional<StepData.Step> largest = steps.stream()
                .filter(step -> step.effect() != 0)
                .max(Comparator.comparingDouble(step -> Math.abs(step.effect())));
        return Texts.of(
                "say.steps",
                money(from),
                money(to),
                unit,
                largest.map(step -> step.name() + " " + NumberText.signed(step.effect(), 0))
                        .orElse(Texts.of("say.nothing")));
    }

    static String of(LadderData data) {
        Optional<LadderData.Rung> largest =
                data.rungs().stream().max(Comparator.comparingDouble(rung -> Math.abs(rung.amount())));
        return largest.map(rung -> Texts.of(
                        "say.ladder",
                        NumberText.signed(data.total(), 1),
                        data.unit(),
                        NumberText.count(data.rungs().size()),
                        (rung.group() + " " + rung.name()).strip(),
                        NumberText.signed(rung.amount(), 1)))
                .orElse("");
    }

    static String of(PnlData data) {
        if (data.lines().isEmpty() || data.prices().length == 0) {
            return "";
        }
        PnlData.Line now = data.lines().getFirst();
        int worst = 0;
        int best = 0;
        int here = 0;
        for (int i = 1; i < data.prices().length; i++) {
            worst = now.pnl()[i] < now.pnl()[worst] ? i : worst;
            best = now.pnl()[i] > now.pnl()[best] ? i : best;
            here = Math.abs(data.prices()[i] - data.evaluated()) < Math.abs(data.prices()[here] - data.evaluated())
                    ? i
                    : here;
        }
        return Texts.of(
                "say.pnl",
                now.name(),
                NumberText.signed(now.pnl()[here], 0),
                price(data.underlying(), data.evaluated()),
                NumberText.signed(now.pnl()[worst], 0),
                price(data.prices()[worst]),
                NumberText.signed(now.pnl()[best], 0),
                price(data.prices()[best]));
    }

    static String of(RangeData data) {
        List<String> bars = new ArrayList<>();
        for (RangeData.Bar bar : data.bars()) {
            String sides = bar.sides().stream()
                    .filter(side -> side.worstNow()
                            || side.worst().isPresent()
                            || side.point().isPresent())
                    .map(side -> Texts.of(
                            "say.range",
                            side.worstNow() ? Texts.of("say.now") : optional(side.worst()),
                            optional(side.point()),
                            optional(side.best())))
                    .collect(Collectors.joining(", "));
            bars.add(bar.name() + " " + (sides.isEmpty() ? Texts.of("say.noLevel") : sides));
        }
        return Texts.of("say.ranges", price(data.underlying(), data.evaluated()), String.join("; ", bars));
    }

    static String of(FrontierData data) {
        String lines = data.lines().stream().map(ChartSentences::line).collect(Collectors.joining("; "));
        String said = Texts.of("say.frontier", NumberText.screen(data.days(), 1), lines);
        if (data.before().isEmpty()) {
            return said;
        }
        List<FrontierData.Line> before = data.before().get();
        if (before.isEmpty()) {
            return said + " " + Texts.of("say.before.none");
        }
        if (data.apart().isEmpty() && before.size() == data.lines().size()) {
            return said + " " + Texts.of("say.before.same");
        }
        return said + " "
                + Texts.of(
                        "say.before", before.stream().map(ChartSentences::line).collect(Collectors.joining("; ")));
    }

    private static String line(FrontierData.Line line) {
        int last = line.addedUsd().length - 1;
        return Texts.of(
                "say.frontierLine",
                line.name(),
                share(line.probability()[0]),
                share(line.probability()[last]),
                money(line.addedUsd()[last]));
    }

    static String of(LossData data) {
        return Texts.of("say.loss", data.name(), NumberText.count(data.markets()), marks(data.marks()))
                + exceeded(data.exceeded())
                + before(data);
    }

    private static String marks(List<LossData.Mark> marks) {
        return marks.stream()
                .map(mark -> mark.name() + " " + money(mark.loss()))
                .collect(Collectors.joining(", "));
    }

    private static String exceeded(String share) {
        return share.isEmpty() ? "" : " " + Texts.of("say.lossBuffer", share);
    }

    private static String before(LossData data) {
        if (data.apart().isEmpty()) {
            return data.before()
                    .map(was -> " " + Texts.of(was.isNone() ? "say.before.none" : "say.before.same"))
                    .orElse("");
        }
        LossData.Before was = data.apart().get();
        return " " + Texts.of("say.lossBefore", marks(was.marks()))
                + (was.exceeded().isEmpty() ? "" : " " + Texts.of("say.lossBufferBefore", was.exceeded()));
    }

    static String of(BreakData data) {
        String levels = data.levels().isEmpty()
                ? Texts.of("say.nobody")
                : data.levels().stream()
                        .map(level -> level.name() + " " + price(level.price()))
                        .collect(Collectors.joining(", "));
        return Texts.of(
                "say.break",
                price(data.underlying(), data.from()),
                data.compared().map(was -> levels + "; " + was.first()).orElse(levels));
    }

    private static String optional(OptionalDouble price) {
        return price.isPresent() ? price(price.getAsDouble()) : Texts.of("say.noLevel");
    }

    private static String share(double probability) {
        return NumberText.screen(probability * 100, 1) + " %";
    }

    private static String money(double usd) {
        return NumberText.screen(usd, 0);
    }

    private static String price(double price) {
        return NumberText.screen(price, NumberText.decimalsOfPrice(price));
    }

    private static String price(String underlying, double price) {
        return underlying + " " + price(price);
    }

    private static String move(double price, double from) {
        return NumberText.percent(price / from - 1, 1);
    }
}
