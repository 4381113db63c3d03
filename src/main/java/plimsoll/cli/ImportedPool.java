package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Agreement;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.report.ReportedNumber;
import plimsoll.report.ReportedNumber.Quantity;
import plimsoll.report.ReportedNumbers;
import plimsoll.report.RunReport;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.WorkspaceFiles;

/// What the venue reports for the pool that was imported, beside the program's own numbers, with a verdict.
final class ImportedPool {
    private static final List<Column> COLUMNS = List.of(
            Column.text("item"),
            Column.text("position_id"),
            Column.text("number"),
            Column.text("unit"),
            Column.number("ours"),
            Column.number("reported"),
            Column.number("difference"),
            Column.text("verdict"),
            Column.text("reason"));

    private final Document document;
    private final String currency;
    private final List<ReportedNumber> numbers;
    private final List<String> missing;

    private ImportedPool(Document document, String currency, List<ReportedNumber> numbers, List<String> missing) {
        this.document = document;
        this.currency = currency;
        this.numbers = numbers;
        this.missing = missing;
    }

    /// Calculates the book as it is after the import.
    static ImportedPool of(Document document, String poolId, Session session) {
        Optional<Pool> pool = document.pool(poolId);
        boolean reports = pool.filter(found -> !found.reported().isEmpty()).isPresent()
                || document.positions().stream()
                        .anyMatch(leg ->
                                leg.poolId().equals(poolId) && !leg.reported().isEmpty());
        if (pool.isEmpty() || !reports) {
            return new ImportedPool(document, "", List.of(), List.of());
        }
        Prepared prepared =
                Snapshots.of(document, ShippedRules.catalog(), session.clock().instant(), 0);
        RunReport report = new RunReport(
                document,
                prepared,
                Calculation.stress(prepared, WhatIf.NONE, session.threads()),
                WorkspaceFiles.hash(document),
                session.version());
        List<ReportedNumber> numbers = ReportedNumbers.of(report).stream()
                .filter(number -> belongs(document, poolId, number))
                .toList();
        long leftOut = prepared.leftOut().stream()
                .filter(left -> document.position(left.positionId())
                        .filter(leg -> leg.poolId().equals(poolId))
                        .isPresent())
                .count();
        List<String> missing = new ArrayList<>();
        if (leftOut > 0) {
            missing.add("Ours are without " + leftOut + (leftOut == 1 ? " leg" : " legs")
                    + " of the pool that are not included.");
        }
        prepared.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                        && problem.place().kind() == Problem.Kind.POOL
                        && problem.place().id().equals(poolId))
                .forEach(problem ->
                        missing.add("The venue's numbers are not compared. " + problem.what() + " " + problem.fix()));
        return new ImportedPool(document, pool.get().currency(), numbers, missing);
    }

    /// An isolated leg is calculated as a pool of its own.
    private static boolean belongs(Document document, String poolId, ReportedNumber number) {
        return number.positionId().isEmpty()
                ? number.poolId().equals(poolId)
                : document.position(number.positionId())
                        .filter(leg -> leg.poolId().equals(poolId))
                        .isPresent();
    }

    List<String> lines() {
        if (numbers.isEmpty()) {
            return missing.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(""), missing.stream()).toList();
        }
        List<String> lines = new ArrayList<>(List.of("", "What the venue reports, beside ours"));
        TextTable table =
                new TextTable("llrrrll").add("Pool or leg", "Number", "Ours", "Venue", "Difference", "Unit", "Verdict");
        for (ReportedNumber number : numbers) {
            int decimals = decimals(number);
            table.add(
                    item(number),
                    number.quantity().text().replace(", USD", ""),
                    text(number.ours(), decimals),
                    NumberText.exact(number.reported(), 0),
                    text(number.difference(), decimals),
                    unit(number),
                    number.ours().isEmpty() ? "not compared: " + number.reason() : verdict(number));
        }
        lines.addAll(table.lines());
        long compared =
                numbers.stream().filter(number -> number.ours().isPresent()).count();
        lines.add(count(Agreement.EQUAL) + " of " + compared + " numbers agree, " + count(Agreement.NEAR)
                + " lie within one percent, " + count(Agreement.DIFFERENT) + " differ.");
        lines.addAll(missing);
        return lines;
    }

    CsvTable table() {
        return new CsvTable(
                COLUMNS,
                numbers.stream()
                        .map(number -> CsvTable.row(
                                Cell.of(item(number)),
                                Cell.of(number.positionId()),
                                Cell.of(number.quantity().name().toLowerCase(Locale.ROOT)),
                                Cell.of(unit(number)),
                                Cell.of(number.ours()),
                                Cell.of(Optional.of(number.reported())),
                                Cell.of(number.difference()),
                                Cell.of(number.ours().isEmpty() ? "not compared" : verdict(number)),
                                Cell.of(number.reason())))
                        .toList());
    }

    private long count(Agreement wanted) {
        return numbers.stream()
                .filter(number -> number.ours().isPresent()
                        && Agreement.of(number.ours().getAsDouble(), number.reported()) == wanted)
                .count();
    }

    private static String verdict(ReportedNumber number) {
        return switch (Agreement.of(number.ours().orElseThrow(), number.reported())) {
            case EQUAL -> "agrees";
            case NEAR -> "near";
            case DIFFERENT -> "differs";
        };
    }

    private String item(ReportedNumber number) {
        if (number.positionId().isEmpty()) {
            return document.pool(number.poolId()).map(Pool::name).orElse(number.poolId());
        }
        String instrument = document.position(number.positionId())
                .map(Position::instrumentId)
                .orElse(number.positionId());
        return document.instrument(instrument).map(Instrument::symbol).orElse(instrument);
    }

    private String unit(ReportedNumber number) {
        return number.quantity() == Quantity.LIQUIDATION_PRICE ? "USD" : currency;
    }

    private int decimals(ReportedNumber number) {
        return number.quantity() == Quantity.LIQUIDATION_PRICE
                ? NumberText.decimalsOfPrice(number.reported().doubleValue())
                : NumberText.decimalsOf(currency);
    }

    private static String text(OptionalDouble number, int decimals) {
        return number.isPresent() ? NumberText.screen(number.getAsDouble(), decimals) : "n/a";
    }
}
