package plimsoll.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.domain.scenario.VolMoves;

/// Reads the values of options that describe price paths.
final class PathValues {
    private PathValues() {}

    /// Reads `PERYEAR:MEAN:DEVIATION`, for example `12:-5%:8%`, or `none`.
    static Optional<Jumps> jumps(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        String[] parts = parts("--jumps", text, "PERYEAR:MEAN:DEVIATION, for example 12:-5%:8%, or none", 3, 3);
        return Optional.of(new Jumps(
                Typed.number("--jumps", parts[0]),
                Typed.number("--jumps", parts[1]),
                Typed.number("--jumps", parts[2])));
    }

    /// Reads `constant`, `spot:SLOPE` or `revert:DAYS:VOLOFVOL:CORRELATION`.
    static VolMoves volMoves(String text) {
        String option = "--vol-moves";
        String form = "constant, spot:SLOPE or revert:HALFLIFEDAYS:VOLOFVOL:CORRELATION";
        String[] parts = parts(option, text, form, 1, 4);
        if (parts[0].equals("constant") && parts.length == 1) {
            return new VolMoves.Constant();
        }
        if (parts[0].equals("spot") && parts.length == 2) {
            return new VolMoves.LinkedToSpot(Typed.number(option, parts[1]));
        }
        if (parts[0].equals("revert") && parts.length == 4) {
            return new VolMoves.MeanReverting(
                    Typed.number(option, parts[1]), Typed.number(option, parts[2]), Typed.number(option, parts[3]));
        }
        throw new Refused(option + " is \u201c" + text + "\u201d; write " + form + ".");
    }

    /// Reads `1.5` or `1.5x` as a ratio, and `20000usd` as an amount above what liquidates.
    static MarginLine line(String option, String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        if (lower.endsWith("usd")) {
            return MarginLine.buffer(Typed.number(option, lower.substring(0, lower.length() - 3)));
        }
        return MarginLine.ratio(
                Typed.number(option, lower.endsWith("x") ? lower.substring(0, lower.length() - 1) : lower));
    }

    /// Reads `FROM:TO:ASSET:HOURS`, with `~DEVIATION` behind the hours when they are random, and any of `:fail=SHARE`,
    /// `:fee=USD`, `:cap=USD`, `:open=FROM-TO` and `:on-arrival`.
    static TransferRoute route(String text) {
        String option = "--transfer";
        String form = "FROM:TO:ASSET:HOURS[~DEVIATION][:fail=SHARE][:fee=USD][:cap=USD][:open=8-16][:on-arrival]";
        String[] parts = parts(option, text, form, 4, 9);
        double failure = 0;
        double fee = 0;
        OptionalDouble cap = OptionalDouble.empty();
        OpenHours hours = OpenHours.ALWAYS;
        Leaves leaves = Leaves.ON_ORDER;
        for (int i = 4; i < parts.length; i++) {
            int equal = parts[i].indexOf('=');
            String key = equal < 0 ? parts[i] : parts[i].substring(0, equal);
            String value = parts[i].substring(equal + 1);
            switch (key) {
                case "fail" -> failure = Typed.number(option, value);
                case "fee" -> fee = Typed.number(option, value);
                case "cap" -> cap = OptionalDouble.of(Typed.number(option, value));
                case "open" -> hours = hours(value);
                case "on-arrival" -> leaves = Leaves.ON_ARRIVAL;
                default -> throw new Refused(option + " has no part \u201c" + key + "\u201d; write " + form + ".");
            }
        }
        return new TransferRoute(
                parts[0] + " to " + parts[1] + " " + parts[2],
                parts[0],
                parts[1],
                parts[2],
                delay(parts[3]),
                failure,
                fee,
                cap,
                hours,
                leaves);
    }

    private static Delay delay(String text) {
        String plain = text.endsWith("h") ? text.substring(0, text.length() - 1) : text;
        int wave = plain.indexOf('~');
        if (wave < 0) {
            return new Delay.Fixed(Typed.number("--transfer", plain));
        }
        return new Delay.LogNormal(
                Typed.number("--transfer", plain.substring(0, wave)),
                Typed.number("--transfer", plain.substring(wave + 1)));
    }

    private static OpenHours hours(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new Refused("--transfer: open hours are two hours of the UTC day, for example open=8-16.");
        }
        return new OpenHours((int) Typed.number("--transfer", parts[0]), (int) Typed.number("--transfer", parts[1]));
    }

    private static String[] parts(String option, String text, String form, int least, int most) {
        String[] parts = text.split(":", -1);
        if (parts.length < least || parts.length > most) {
            throw new Refused(option + " is \u201c" + text + "\u201d; write " + form + ".");
        }
        return parts;
    }
}
