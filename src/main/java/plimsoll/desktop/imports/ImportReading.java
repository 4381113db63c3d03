package plimsoll.desktop.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import plimsoll.desktop.imports.ImportSource.Read;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.ImportTarget;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;

/// Reads files and plans their import, beside the window's thread.
///
/// @param shipped the rule files that come with the program
/// @param hash    gives a changed rule file its content hash
/// @param clock   the time of what the files do not date
record ImportReading(RuleCatalog shipped, Function<RuleFile, HashedRule> hash, Supplier<Instant> clock) {
    /// Steps of progress of one file.
    static final int UNITS = 1000;

    /// What is read and planned.
    record Request(
            Document document,
            List<ImportSource> sources,
            Optional<ReplyKind> kind,
            Optional<TableMapping> mapping,
            String pool,
            Optional<String> rule) {}

    /// What came of it.
    ///
    /// @param document the state that was planned for; empty before anything was read
    /// @param files    what was read
    /// @param plan     what would be done; empty when nothing can be
    /// @param problems what could not be read, and why
    record Answer(
            Optional<Document> document, List<Incoming> files, Optional<ImportPlan> plan, List<Problem> problems) {
        static final Answer NOTHING = new Answer(Optional.empty(), List.of(), Optional.empty(), List.of());

        static Answer failed(Document document, String message) {
            return new Answer(
                    Optional.of(document),
                    List.of(),
                    Optional.empty(),
                    List.of(Problem.error(
                            Problem.Kind.FILE,
                            "import",
                            "",
                            Texts.of("import.failed", message),
                            Texts.of("import.failed.cure"))));
        }
    }

    Optional<Answer> read(Request request, Cancellation cancellation, IntConsumer finished) {
        List<Incoming> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String venue = request.pool.isBlank()
                ? ""
                : ImportTarget.named(request.pool)
                        .existing(request.document)
                        .map(Pool::venue)
                        .orElse("");
        for (ImportSource source : request.sources) {
            long[] told = {0};
            long size = Math.max(1, source.size());
            Optional<Read> read = source.read(request.kind, request.mapping, venue, cancellation, count -> {
                long now = Math.min(UNITS, count * UNITS / size);
                finished.accept((int) (now - told[0]));
                told[0] = now;
            });
            if (read.isEmpty()) {
                return Optional.empty();
            }
            finished.accept((int) (UNITS - told[0]));
            read.get().incoming().ifPresent(files::add);
            problems.addAll(read.get().problems());
        }
        return Optional.of(answer(request, files, problems));
    }

    private Answer answer(Request request, List<Incoming> files, List<Problem> problems) {
        List<Problem> all = new ArrayList<>(problems);
        Optional<ImportPlan> plan = Optional.empty();
        if (!files.isEmpty()) {
            String wanted = request.pool.isBlank() ? suggestion(files) : request.pool;
            try {
                plan = Optional.of(ImportPlan.of(
                        request.document,
                        shipped,
                        files,
                        ImportTarget.named(wanted).withRule(request.rule),
                        hash,
                        clock.get()));
            } catch (IllegalArgumentException e) {
                all.add(Problem.error(
                        Problem.Kind.FILE,
                        files.getFirst().source(),
                        "",
                        Texts.of("import.together", String.valueOf(e.getMessage())),
                        Texts.of("import.together.cure")));
            }
        }
        return new Answer(Optional.of(request.document), files, plan, all);
    }

    /// Returns the name of a new pool for the files.
    static String suggestion(List<Incoming> files) {
        String venue = files.getFirst().account().venue();
        return venue.isEmpty() ? Texts.of("import.newPool") : venue;
    }
}
