package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;

/// What can be done to the rule file looked at. Each change is one step of the workspace's history; what a check of the
/// whole file refuses is not stored.
final class RuleEdits {
    private final RulesViewModel rules;
    private final WorkspaceSession session;
    private final Function<RuleFile, HashedRule> hash;

    /// Edits the file that a view model looks at.
    ///
    /// @param hash gives an edited file its content hash
    RuleEdits(RulesViewModel rules, WorkspaceSession session, Function<RuleFile, HashedRule> hash) {
        this.rules = rules;
        this.session = session;
        this.hash = hash;
    }

    /// Drops the edits of the file, or the file when no such version was shipped.
    void reset() {
        file().ifPresent(found -> session.apply(new Edit.ResetRule(found.id(), found.version())));
    }

    /// Confirms, or takes back, that the numbers were compared with the venue.
    void confirm(boolean confirmed) {
        file().ifPresent(found -> session.apply(new Edit.StoreRule(
                confirmed ? Texts.of("rules.edit.confirmation") : Texts.of("rules.edit.confirmationBack"),
                hash.apply(found.withIllustrative(!confirmed)))));
    }

    /// Copies the file into the workspace as a version of its own, in force from the day after the valuation time, and
    /// looks at it.
    void newVersion(Instant time) {
        file().ifPresent(found -> {
            LocalDate today = time.atZone(ZoneOffset.UTC).toLocalDate();
            String wanted = Texts.of("rules.edit.draft", today.toString());
            Set<String> taken = session.catalog().versions(found.id()).stream()
                    .map(rule -> rule.file().version())
                    .collect(Collectors.toSet());
            String name = wanted;
            for (int i = 2; taken.contains(name); i++) {
                name = wanted + " " + i;
            }
            Instant from = today.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
            HashedRule draft =
                    hash.apply(found.withVersion(name).withEffectiveFrom(from).withIllustrative(true));
            session.apply(new Edit.StoreRuleAs(Texts.of("rules.edit.newVersion", found.model()), draft));
            rules.choose(draft);
        });
    }

    /// Takes a typed time as that from which the file is in force: a day, or a day and a time in UTC.
    Optional<String> effectiveFrom(String text) {
        String typed = text.replace("UTC", "").strip();
        try {
            Instant value = typed.length() <= "2026-01-01".length()
                    ? LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(
                            typed.replace(' ', 'T') + (typed.length() <= "2026-01-01T08:00".length() ? ":00Z" : "Z"));
            return store(
                    place(Texts.of("rules.edit.from")),
                    Texts.of("rules.edit.from"),
                    text,
                    file -> file.withEffectiveFrom(value));
        } catch (DateTimeParseException wrong) {
            return refuse(
                    place(Texts.of("rules.edit.from")),
                    Texts.of("rules.edit.from"),
                    text,
                    Texts.of("rules.edit.wrongTime"));
        }
    }

    /// Takes a typed day as that on which the numbers were last read.
    Optional<String> asOf(String text) {
        try {
            LocalDate value = LocalDate.parse(text.strip());
            return store(
                    place(Texts.of("rules.edit.asOf")),
                    Texts.of("rules.edit.asOf"),
                    text,
                    file -> file.withAsOf(value));
        } catch (DateTimeParseException wrong) {
            return refuse(
                    place(Texts.of("rules.edit.asOf")),
                    Texts.of("rules.edit.asOf"),
                    text,
                    Texts.of("rules.edit.wrongDay"));
        }
    }

    /// Takes typed text as the new value of a number; empty text takes a number away where the file need not state it.
    Optional<String> number(RuleParameter parameter, String text) {
        Problem.Place place = place(parameter.path());
        String label = parameter.label();
        String typed = text.replace("%", "").strip();
        boolean none = typed.isEmpty() || typed.equalsIgnoreCase("none");
        if (none && !parameter.required()) {
            return store(place, label, text, ignored -> parameter.with().apply(Optional.empty()));
        }
        return switch (NumberText.parse(typed)) {
            case NumberText.Parsed.Wrong wrong -> refuse(place, label, text, wrong.message());
            case NumberText.Parsed.Value number -> {
                BigDecimal stored = parameter.unit().stored(number.value());
                yield store(
                        place,
                        label,
                        text,
                        ignored -> parameter.with().apply(Optional.of(stored)),
                        parameter.unit().text().equals("%") ? inFile(number.value(), stored) : "");
            }
        };
    }

    /// Takes a typed percentage; what is stored is the ratio.
    ///
    /// @param change the file with another ratio
    Optional<String> percent(
            Problem.Place place,
            String label,
            String text,
            BigDecimal typed,
            Function<BigDecimal, UnaryOperator<RuleFile>> change) {
        BigDecimal stored = typed.movePointLeft(2);
        return store(place, label, text, change.apply(stored), inFile(typed, stored));
    }

    /// Ranges are said in the file's numbers, so it is said how the typed percentage stands there.
    private static String inFile(BigDecimal typed, BigDecimal stored) {
        return Texts.of("rules.edit.inFile", NumberText.exact(typed, 0), NumberText.exact(stored, 0));
    }

    /// Takes typed text as the new value of the number at a path.
    Optional<String> number(String path, String text) {
        return rules.parameters().stream()
                .filter(item -> item.path().equals(path))
                .findFirst()
                .map(parameter -> number(parameter, text))
                .orElse(Optional.of(Texts.of("rules.readOnly")));
    }

    /// Adds or takes away rows as one step; says why when the file would not be sound.
    ///
    /// @param step as shown in the undo menu
    Optional<String> rows(String step, UnaryOperator<RuleFile> change) {
        Tried tried = tried(change);
        tried.next().filter(next -> !Optional.of(next).equals(file())).ifPresent(next -> {
            session.apply(new Edit.StoreRuleAs(step, hash.apply(next)));
        });
        if (!tried.message().isEmpty()) {
            rules.say(tried.message());
        }
        return tried.next().isPresent() ? Optional.empty() : Optional.of(tried.message());
    }

    /// Stores the changed file when it is sound; otherwise keeps the text as rejected and returns why.
    Optional<String> store(Problem.Place place, String label, String text, UnaryOperator<RuleFile> change) {
        return store(place, label, text, change, "");
    }

    /// @param aside follows what is said about a number out of its range; may be empty
    private Optional<String> store(
            Problem.Place place, String label, String text, UnaryOperator<RuleFile> change, String aside) {
        Tried tried = tried(change);
        if (tried.next().isEmpty()) {
            return refuse(
                    place, label, text, tried.range() ? (tried.message() + " " + aside).strip() : tried.message());
        }
        session.accept(place);
        tried.next()
                .filter(next -> !Optional.of(next).equals(file()))
                .ifPresent(next -> session.apply(new Edit.StoreRule(place.field(), hash.apply(next))));
        return Optional.empty();
    }

    /// A changed file, or why there is none.
    ///
    /// @param range whether a number alone is out of its range
    private record Tried(Optional<RuleFile> next, String message, boolean range) {}

    private Tried tried(UnaryOperator<RuleFile> change) {
        if (file().isEmpty()) {
            return new Tried(Optional.empty(), Texts.of("rules.edit.noFile"), false);
        }
        try {
            RuleFile next = change.apply(file().get());
            return RuleCheck.problems(next).stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .findFirst()
                    .map(broken -> new Tried(Optional.empty(), broken.what() + " " + broken.fix(), false))
                    .orElseGet(() -> new Tried(Optional.of(next), "", false));
        } catch (IllegalArgumentException refused) {
            return new Tried(Optional.empty(), sentence(String.valueOf(refused.getMessage())), true);
        }
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /// Keeps text that was not accepted.
    Optional<String> refuse(Problem.Place place, String label, String text, String message) {
        session.reject(new Rejection(place, label, text, message));
        return Optional.of(message);
    }

    /// Returns the text that was not accepted for a number.
    Optional<Rejection> rejection(RuleParameter parameter) {
        return session.rejection(place(parameter.path()));
    }

    /// Returns a place in the file looked at.
    Problem.Place place(String field) {
        return new Problem.Place(
                Problem.Kind.RULE,
                file().map(found -> found.id() + " " + found.version()).orElse(""),
                field);
    }

    private Optional<RuleFile> file() {
        return rules.ruleProperty().get().map(HashedRule::file);
    }
}
