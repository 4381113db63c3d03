package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.engine.stress.RandomScenarios;
import plimsoll.storage.Loaded;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.ScenarioLibrary;

/// The scenarios that a command was asked for.
final class ScenarioChoice {
    private static final int SUGGESTIONS = 8;

    private final List<Scenario> own;
    private final ScenarioOptions options;
    private final Map<String, Scenario> chosen = new LinkedHashMap<>();
    private final List<RandomMarket> random = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Finds the scenarios.
    ///
    /// @param own of the workspace
    /// @throws Refused when a name means nothing, or a file cannot be read
    ScenarioChoice(List<Scenario> own, ScenarioOptions options) {
        this.own = own;
        this.options = options;
        options.names()
                .ifPresentOrElse(
                        names -> Stream.of(names.split(",")).map(String::strip).forEach(this::choose),
                        () -> own.forEach(this::take));
    }

    /// Returns what is wrong with the files.
    List<Problem> problems() {
        return problems;
    }

    /// Returns how many scenarios there are.
    int count() {
        return chosen.size() + random.stream().mapToInt(RandomMarket::count).sum();
    }

    /// Returns the seed when random scenarios are among them.
    OptionalLong seed() {
        return random.isEmpty() ? OptionalLong.empty() : OptionalLong.of(options.seed());
    }

    /// Returns the scenarios in order, random ones at the end, drawn one by one.
    Iterator<Scenario> scenarios() {
        RandomGenerator generator =
                RandomGeneratorFactory.of(RandomMarket.ALGORITHM).create(options.seed());
        return Stream.concat(
                        chosen.values().stream(),
                        random.stream().flatMap(market -> new RandomScenarios(market, generator::nextDouble).stream()))
                .iterator();
    }

    private void choose(String name) {
        Optional<Path> file = file(name);
        if (file.isPresent()) {
            ScenarioLibrary.items(read(file.get())).forEach(this::take);
            return;
        }
        List<LibraryItem> found = named(name);
        if (found.isEmpty()) {
            take(combined(name));
        } else {
            found.forEach(this::take);
        }
    }

    private ScenarioBook read(Path file) {
        Loaded<ScenarioBook> loaded = ScenarioFiles.read(file);
        problems.addAll(loaded.problems());
        return loaded.value().orElseThrow(() -> new Refused(loaded.problems()));
    }

    /// What a name stands for: the workspace's scenario, the library's item, or the single moves of an episode.
    private List<LibraryItem> named(String name) {
        Optional<Scenario> mine =
                own.stream().filter(scenario -> scenario.id().equals(name)).findFirst();
        if (mine.isPresent()) {
            return List.of(LibraryItem.of("", mine.get()));
        }
        List<LibraryItem> items = ScenarioLibrary.items();
        List<LibraryItem> exact =
                items.stream().filter(item -> item.id().equals(name)).toList();
        return exact.isEmpty()
                ? items.stream()
                        .filter(item -> item.id().startsWith(name + "/") && item.count() == 1)
                        .toList()
                : exact;
    }

    /// A>B>C in order, each of them A+B at the same time.
    private Scenario combined(String name) {
        return Stream.of(name.split(">"))
                .map(part -> Stream.of(part.split("\\+"))
                        .map(atom -> single(atom.strip()))
                        .reduce(Scenario::plus)
                        .orElseThrow(() -> unknown(name)))
                .reduce(Scenario::then)
                .orElseThrow(() -> unknown(name));
    }

    private Scenario single(String name) {
        List<LibraryItem> found = named(name);
        if (found.size() != 1 || found.getFirst().scenarios().size() != 1) {
            throw unknown(name);
        }
        return found.getFirst().scenarios().getFirst();
    }

    private static Refused unknown(String name) {
        List<String> similar = ScenarioLibrary.items().stream()
                .filter(item -> item.matches(name))
                .map(LibraryItem::id)
                .limit(SUGGESTIONS)
                .toList();
        return new Refused("There is no scenario \u201c" + name + "\u201d and no file of that name. "
                + (similar.isEmpty()
                        ? "See \u201cplimsoll scenarios list\u201d."
                        : "Did you mean one of: " + String.join(", ", similar) + "?"));
    }

    private void take(LibraryItem item) {
        item.scenarios().forEach(this::take);
        item.random().ifPresent(market -> {
            RandomMarket sized = options.count().isPresent()
                    ? market.withCount(options.count().getAsInt())
                    : market;
            random.add(
                    options.horizon().isPresent()
                            ? sized.withDays(options.horizon().getAsDouble())
                            : sized);
        });
    }

    private void take(Scenario scenario) {
        Scenario other = chosen.putIfAbsent(scenario.id(), scenario);
        if (other != null && !other.equals(scenario)) {
            throw new Refused(
                    "Two different scenarios are named \u201c" + scenario.id() + "\u201d. Rename one of them.");
        }
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // Not a path on this system, so it can only be a name.
        }
    }
}
