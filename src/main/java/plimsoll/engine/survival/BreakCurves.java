package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plimsoll.domain.Snapshot;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.BreakCurve;
import plimsoll.engine.result.BreakCurve.Line;
import plimsoll.engine.result.LegBreak.Event;
import plimsoll.engine.result.LegBreak.Next;

/// Answers what a book gains and loses around its first liquidation, price by price.
final class BreakCurves {
    private static final int POINTS = 41;

    /// How far beyond the outermost level the curve goes, as a share of the distance between them.
    private static final double ROOM = 0.25;

    /// The least part of the price that is shown to either side.
    private static final double LEAST = 0.05;

    private final double volShock;
    private final List<Double> moves;

    private BreakCurves(double volShock, List<Double> moves) {
        this.volShock = volShock;
        this.moves = moves;
    }

    /// The books before and after.
    ///
    /// @param all         the pools that live where it is looked from
    /// @param rest        what survives the first liquidation
    /// @param deleveraged with a share of the winning legs taken away as well
    record Books(Snapshot all, Snapshot rest, Optional<Snapshot> deleveraged) {}

    /// Returns the curve.
    ///
    /// @param reference price at a move of 0, USD
    /// @param from      relative move that is looked from
    /// @param broken    relative move of the first liquidation
    /// @param volShock  relative, the same everywhere
    /// @param event     the first liquidation
    static BreakCurve of(Books books, double reference, double from, double broken, double volShock, Event event) {
        List<Double> moves = moves(from, broken, reference, event);
        BreakCurves curves = new BreakCurves(volShock, moves);
        double before = curves.valueUsd(books.all(), from);
        return new BreakCurve(
                moves.stream().map(move -> reference * (1 + move)).toList(),
                curves.line(books.all(), before),
                curves.line(books.rest(), before),
                books.deleveraged().map(book -> curves.line(book, before)));
    }

    private static List<Double> moves(double from, double broken, double reference, Event event) {
        TreeSet<Double> moves = new TreeSet<>();
        moves.add(from);
        moves.add(broken);
        event.onward().map(Next::price).ifPresent(price -> moves.add(price / reference - 1));
        event.back().map(Next::price).ifPresent(price -> moves.add(price / reference - 1));
        double room = StrictMath.max(ROOM * (moves.last() - moves.first()), LEAST * (1 + from));
        double low = StrictMath.max(moves.first() - room, (1 + moves.first()) / 2 - 1);
        double high = moves.last() + room;
        for (int i = 0; i < POINTS; i++) {
            moves.add(low + (high - low) * i / (POINTS - 1));
        }
        return List.copyOf(moves);
    }

    private double valueUsd(Snapshot book, double move) {
        return LegBreaks.totalUsd(BookReport.at(new BookKernel(book), move, volShock));
    }

    /// @param before what the book is worth where it is looked from, USD
    private Line line(Snapshot snapshot, double before) {
        BookKernel book = new BookKernel(snapshot);
        String underlying = snapshot.stress().underlying();
        List<Double> pnl = new ArrayList<>();
        List<Double> delta = new ArrayList<>();
        for (double move : moves) {
            BookResult there = BookReport.at(book, move, volShock);
            pnl.add(LegBreaks.totalUsd(there) - before);
            delta.add(LegBreaks.coins(snapshot.underlyings(), snapshot.pools(), there)
                    .getOrDefault(underlying, LegBreaks.held(underlying, snapshot.pools())));
        }
        return new Line(pnl, delta);
    }
}
