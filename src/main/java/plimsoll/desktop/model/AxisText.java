package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// An axis of shocks as people write it, in percent: a range such as `-60 % to 60 %, step 5 %, fine 1 % within 5 %`, or
/// a list such as `-20 %, 0 %, 30 %`. Signs of percent and commas before a blank may be left out.
///
/// A range starts at its lower end and goes up by its step; the fine steps are the multiples of the fine step from 0
/// outward, both bounds included. 0 belongs to every axis and is added when missing.
final class AxisText {
    /// More values than a run takes.
    private static final int MOST = 401;

    /// A shorter axis reads better as a list.
    private static final int SHORTEST_RANGE = 4;

    private static final int PERCENT_DECIMALS = 6;
    private static final String EXAMPLE = "-60 % to 60 %, step 5 %";
    private static final Pattern RANGE =
            Pattern.compile("(.*?)\\bto\\b(.*?)(?:\\bstep\\b(.*?))?(?:\\bfine\\b(.*?)(?:\\bwithin\\b(.*))?)?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;,]\\s+|\\s*;\\s*|\\s+");

    private AxisText() {}

    /// A range of percent values.
    private record Span(BigDecimal from, BigDecimal to, BigDecimal step, Optional<Fine> fine) {
        SortedSet<BigDecimal> values() {
            SortedSet<BigDecimal> values = steps(from, to, step);
            fine.ifPresent(part -> {
                for (BigDecimal value : steps(BigDecimal.ZERO, part.within(), part.step())) {
                    for (BigDecimal side : List.of(value, value.negate())) {
                        if (side.compareTo(from) >= 0 && side.compareTo(to) <= 0) {
                            values.add(side);
                        }
                    }
                }
            });
            values.add(BigDecimal.ZERO);
            return values;
        }
    }

    /// Smaller steps around 0.
    private record Fine(BigDecimal step, BigDecimal within) {}

    /// Reads an axis as ascending relative shocks.
    ///
    /// @throws IllegalArgumentException naming what is wrong and how to write it
    static List<Double> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            throw new IllegalArgumentException(Texts.of("axis.write", EXAMPLE));
        }
        SortedSet<BigDecimal> values = lower.matches(".*\\p{L}.*") ? span(lower).values() : list(lower);
        return shocks(values);
    }

    /// Writes an axis: as a range where that gives exactly these shocks, else as a list.
    static String format(List<Double> shocks) {
        List<BigDecimal> percent = shocks.stream().map(AxisText::percent).toList();
        return range(percent)
                .map(AxisText::format)
                .orElseGet(() -> percent.stream().map(AxisText::shown).collect(Collectors.joining(", ")));
    }

    private static String format(Span span) {
        return shown(span.from()) + " to " + shown(span.to()) + ", step " + shown(span.step())
                + span.fine()
                        .map(fine -> ", fine " + shown(fine.step()) + " within " + shown(fine.within()))
                        .orElse("");
    }

    private static Span span(String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(Texts.of("axis.neither", text, EXAMPLE));
        }
        if (parts.group(3) == null) {
            throw new IllegalArgumentException(Texts.of("axis.noStep", EXAMPLE));
        }
        if (parts.group(4) != null && parts.group(5) == null) {
            throw new IllegalArgumentException(Texts.of("axis.fineWhere"));
        }
        BigDecimal from = number(parts.group(1));
        BigDecimal to = number(parts.group(2));
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(Texts.of("axis.order"));
        }
        return new Span(
                from,
                to,
                positive(Texts.of("axis.step"), parts.group(3)),
                Optional.ofNullable(parts.group(4))
                        .map(step -> new Fine(
                                positive(Texts.of("axis.fineStep"), step),
                                positive(Texts.of("axis.fineBand"), parts.group(5)))));
    }

    private static SortedSet<BigDecimal> list(String text) {
        SortedSet<BigDecimal> values = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (String word : SEPARATOR.split(text.replace(" %", "%"), -1)) {
            values.add(number(word));
        }
        return values;
    }

    private static BigDecimal positive(String name, String word) {
        BigDecimal value = number(word);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(Texts.of("axis.aboveZero", name));
        }
        return value;
    }

    private static BigDecimal number(String word) {
        String bare = word.strip().replaceAll("[,;]$", "").replace("%", "");
        return switch (NumberText.parse(bare)) {
            case NumberText.Parsed.Value value -> value.value();
            case NumberText.Parsed.Wrong wrong ->
                throw new IllegalArgumentException(Texts.of("axis.notPercent", bare.strip(), EXAMPLE));
        };
    }

    private static SortedSet<BigDecimal> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (to.subtract(from).divide(step, 0, RoundingMode.DOWN).compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw new IllegalArgumentException(Texts.of("axis.most", NumberText.count(MOST)));
        }
        SortedSet<BigDecimal> values = new TreeSet<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add(value);
        }
        return values;
    }

    /// Returns the range that gives exactly these values, if there is one.
    private static Optional<Span> range(List<BigDecimal> percent) {
        int size = percent.size();
        if (size < SHORTEST_RANGE) {
            return Optional.empty();
        }
        BigDecimal from = percent.getFirst();
        BigDecimal to = percent.getLast();
        List<Span> candidates = new ArrayList<>();
        for (BigDecimal step : List.of(percent.get(1).subtract(from), to.subtract(percent.get(size - 2)))) {
            candidates.add(new Span(from, to, step, Optional.empty()));
            fine(percent).ifPresent(part -> candidates.add(new Span(from, to, step, Optional.of(part))));
        }
        List<Double> wanted = shocks(percent);
        return candidates.stream()
                .filter(span -> shocks(span.values()).equals(wanted))
                .findFirst();
    }

    /// Returns the steps next to 0 and how far out they go without a gap.
    private static Optional<Fine> fine(List<BigDecimal> percent) {
        Optional<BigDecimal> step = percent.stream()
                .filter(value -> value.signum() != 0)
                .map(BigDecimal::abs)
                .min(BigDecimal::compareTo);
        return step.map(size -> {
            TreeSet<BigDecimal> known = new TreeSet<>(percent);
            BigDecimal within = size;
            while (known.contains(within.add(size))
                    || known.contains(within.add(size).negate())) {
                within = within.add(size);
            }
            return new Fine(size, within);
        });
    }

    private static List<Double> shocks(Iterable<BigDecimal> percent) {
        List<Double> shocks = new ArrayList<>();
        percent.forEach(value -> shocks.add(value.movePointLeft(2).doubleValue()));
        return shocks;
    }

    private static BigDecimal percent(double shock) {
        return BigDecimal.valueOf(shock).movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static String shown(BigDecimal percent) {
        return NumberText.exact(percent, 0) + " %";
    }
}
