package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.result.MarginMeasure;

/// Why one number is what it is.
///
/// @param title     what it is and of what, such as `Notional of BTCUSDT, Venue A`
/// @param value     as shown, with its unit
/// @param meaning   what it says: unit, sign, side of the threshold
/// @param parts     formula, inputs, sources and changes, in the order they are read
/// @param rule      the rule file it rests on, as a place to go to
/// @param opens     whether the margin breakdown opens it up further
/// @param change    the change that a walk through the parts of the world explains
/// @param steps     the number in another state of the book, for the steps of a what-if book
/// @param explained whether it is explained at all; otherwise the parts say why not
public record Why(
        String title,
        String value,
        String meaning,
        List<Part> parts,
        Optional<Problem.Place> rule,
        boolean opens,
        Optional<Change> change,
        Optional<Stepped> steps,
        boolean explained) {
    /// Copies the list.
    public Why {
        parts = List.copyOf(parts);
    }

    /// What a part is.
    public enum Kind {
        /// In words, such as `quantity × mark`.
        FORMULA,
        /// The same with numbers, ending in `= result`.
        NUMBERS,
        /// Something the number is the sum of.
        PART,
        /// Where an input comes from.
        SOURCE,
        /// Before, after, difference.
        CHANGE,
        /// What is to be kept in mind.
        NOTE
    }

    /// One line.
    ///
    /// @param level how deep it stands in a sum, 0 = at the top
    /// @param label at the left; may be empty
    /// @param text  the line itself
    public record Part(Kind kind, int level, String label, String text) {}

    /// A change of a pool's number that can be split into its causes.
    ///
    /// @param poolId  the pool; empty = the whole book
    /// @param measure which number
    public record Change(Optional<String> poolId, MarginMeasure measure) {}

    /// A number that each step of a what-if book may change.
    ///
    /// @param number reads it beside the window's thread
    /// @param unit   behind it; may be empty
    public record Stepped(Reading number, String unit) {}

    /// Reads a number in a state of the book.
    @FunctionalInterface
    public interface Reading {
        /// Returns the number; NaN where there is none. When cancelled it counts for nothing.
        ///
        /// @param point of the market
        double of(BookKernel book, WhatIf point, Cancellation cancellation);
    }

    /// Returns this explanation for a number that repeats another one.
    ///
    /// @param name of the number that is shown
    /// @param how  it was chosen among others
    public Why chosen(String name, String how) {
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(Kind.NOTE, 0, name, how));
        return new Why(title, value, meaning, all, rule, opens, change, steps, explained);
    }

    /// Returns the lines of one kind as text.
    public List<String> texts(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Why::line).toList();
    }

    /// Returns all of it as text, to be copied.
    public String text() {
        List<String> lines = new ArrayList<>(List.of(title, value, meaning));
        parts.forEach(part -> lines.add("  ".repeat(part.level()) + line(part)));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String line(Part part) {
        return part.label().isEmpty() ? part.text() : part.label() + ": " + part.text();
    }
}
