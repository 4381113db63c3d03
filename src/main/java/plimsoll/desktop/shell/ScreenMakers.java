package plimsoll.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import plimsoll.desktop.answers.AnswersScreen;
import plimsoll.desktop.answers.AnswersViewModel;
import plimsoll.desktop.answers.LossesViewModel;
import plimsoll.desktop.book.BookScreen;
import plimsoll.desktop.log.LogScreen;
import plimsoll.desktop.log.LogViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.model.LimitTiles;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.monitor.MonitorScreen;
import plimsoll.desktop.paths.PathsScreen;
import plimsoll.desktop.paths.PathsViewModel;
import plimsoll.desktop.rules.RulesScreen;
import plimsoll.desktop.rules.RulesViewModel;
import plimsoll.desktop.scenarios.ScenariosScreen;
import plimsoll.desktop.scenarios.ScenariosViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.survival.SurvivalScreen;
import plimsoll.desktop.survival.SurvivalViewModel;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunList;
import plimsoll.desktop.whatif.WhatIfScreen;
import plimsoll.domain.Problem;
import plimsoll.storage.ScenarioLibrary;
import plimsoll.storage.ShippedRules;

/// Makes each screen with its models when it is first seen, in the order of [ShippedLayouts].
///
/// @param session    the open workspace
/// @param models     what several screens show
/// @param files      what opens, saves and exports
/// @param log        what was done
/// @param runs       the long runs
/// @param background where long runs work, listed
/// @param go         shows the place that mends a problem
/// @param imports    asks for files to import
/// @param desk       what other screens ask the Answers screen
/// @param tiles      opens what a tile stands for when that is no place
record ScreenMakers(
        WorkspaceSession session,
        ScreenModels models,
        FileDesk files,
        LogViewModel log,
        RunList runs,
        Background background,
        Consumer<Problem.Place> go,
        Runnable imports,
        ScreenDesk desk,
        Consumer<Headline.Opens> tiles) {
    private Exports exports() {
        return files.exports();
    }

    /// Returns all screens.
    LazyScreens all() {
        return new LazyScreens(List.of(
                () -> new MonitorScreen(models, exports(), go, tiles, imports, desk::cures),
                () -> new BookScreen(models, exports(), imports),
                () -> new WhatIfScreen(models, exports()),
                () -> new ScenariosScreen(
                        new ScenariosViewModel(
                                session, ScenarioLibrary.items(), models.pasted(), files.others()::scenarios),
                        background,
                        exports()),
                () -> new SurvivalScreen(new SurvivalViewModel(session), exports()),
                () -> new PathsScreen(paths(), exports()),
                this::answers,
                () -> new RulesScreen(
                        new RulesViewModel(session, ShippedRules::edited, background, models.pasted()),
                        exports(),
                        problem -> go.accept(problem.place())),
                () -> new LogScreen(log, exports()),
                () -> new RunsScreen(runs)));
    }

    /// What paths say of the whole book stands on the tile wall too.
    private PathsViewModel paths() {
        PathsViewModel paths = new PathsViewModel(session, background, new PriceReplays(files.others()));
        paths.setOnResult(found -> models.headlines()
                .showSurvival(found.map(run -> new LimitTiles.Survival(
                        run.allAlive().value(), run.settings().horizon().days(), run.revision()))));
        return paths;
    }

    private AnswersScreen answers() {
        AnswersViewModel model = new AnswersViewModel(session, background, files.others()::workspace);
        AnswersScreen answers =
                new AnswersScreen(model, new LossesViewModel(session, background, model.factors()), exports());
        answers.setOnTried(desk::tried);
        return answers;
    }
}
