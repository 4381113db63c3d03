package plimsoll.desktop.paths;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.domain.text.NumberText;

/// How settings of price paths read as text, and back. What cannot be read is an [IllegalArgumentException] whose
/// message
/// says how to write it.
final class PathTexts {
    private PathTexts() {}

    static double number(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Value value -> value.value().doubleValue();
            case NumberText.Parsed.Wrong wrong -> throw new IllegalArgumentException(wrong.message());
        };
    }

    /// Reads a number of percent, with or without its sign.
    static double percent(String text) {
        String plain = text.strip();
        return number(plain.endsWith("%") ? plain : plain + "%");
    }

    static String percent(double ratio) {
        return NumberText.file(Math.rint(ratio * 1e10) / 1e8);
    }

    static String jumps(Optional<Jumps> jumps) {
        return jumps.map(law -> NumberText.file(law.perYear()) + " a year, " + percent(law.mean()) + " \u00b1 "
                        + percent(law.deviation()))
                .orElse("none");
    }

    static Optional<Jumps> jumps(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("none")) {
            return Optional.empty();
        }
        List<String> parts = List.of(plain.replace("a year", "")
                .replace("\u00b1", " ")
                .replace(',', ' ')
                .strip()
                .split("\\s+"));
        if (parts.size() != 3) {
            throw new IllegalArgumentException(Texts.of("paths.wrong.jumps"));
        }
        return Optional.of(new Jumps(number(parts.get(0)), percent(parts.get(1)), percent(parts.get(2))));
    }

    static String volMoves(VolMoves moves) {
        return switch (moves) {
            case VolMoves.Constant ignored -> "constant";
            case VolMoves.LinkedToSpot linked -> "spot " + NumberText.file(linked.slope());
            case VolMoves.MeanReverting reverting ->
                "revert " + NumberText.file(reverting.halfLifeDays()) + " " + NumberText.file(reverting.volOfVol())
                        + " " + NumberText.file(reverting.correlation());
        };
    }

    static VolMoves volMoves(String text) {
        List<String> parts = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (parts.equals(List.of("constant"))) {
            return new VolMoves.Constant();
        }
        if (parts.size() == 2 && parts.getFirst().equals("spot")) {
            return new VolMoves.LinkedToSpot(number(parts.get(1)));
        }
        if (parts.size() == 4 && parts.getFirst().equals("revert")) {
            return new VolMoves.MeanReverting(number(parts.get(1)), number(parts.get(2)), number(parts.get(3)));
        }
        throw new IllegalArgumentException(Texts.of("paths.wrong.volMoves"));
    }

    static String line(MarginLine line) {
        String ratio = "\u00d7" + NumberText.file(line.ratio());
        String buffer = NumberText.file(line.bufferUsd()) + " USD";
        if (line.bufferUsd() == 0) {
            return ratio;
        }
        return line.ratio() == 1 ? buffer : ratio + " + " + buffer;
    }

    static MarginLine line(String text) {
        String plain =
                text.strip().toLowerCase(Locale.ROOT).replace("\u00d7", "").replace("x", "");
        int plus = plain.indexOf('+');
        if (plus > 0) {
            return new MarginLine(number(plain.substring(0, plus)), dollars(plain.substring(plus + 1)));
        }
        return plain.endsWith("usd") ? MarginLine.buffer(dollars(plain)) : MarginLine.ratio(number(plain));
    }

    private static double dollars(String text) {
        return number(text.replace("usd", ""));
    }

    static String hours(OpenHours hours) {
        return hours.equals(OpenHours.ALWAYS) ? "always" : hours.from() + "-" + hours.to();
    }

    static OpenHours hours(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("always")) {
            return OpenHours.ALWAYS;
        }
        String[] parts = plain.split("\\s*[-\u2013]\\s*", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(Texts.of("paths.wrong.hours"));
        }
        return new OpenHours((int) number(parts[0]), (int) number(parts[1]));
    }

    /// Returns a time with a unit that suits it.
    static String time(double hours) {
        if (hours < 48) {
            return NumberText.screen(hours, hours == Math.rint(hours) ? 0 : 1) + " h";
        }
        return NumberText.screen(hours / 24, 1) + " d";
    }
}
