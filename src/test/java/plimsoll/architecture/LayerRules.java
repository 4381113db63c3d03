package plimsoll.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The table of packages: what each may import, below a root package.
final class LayerRules {
    private static final String[] VALUES = {
        "java.lang..",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
        "java.math",
        "java.time..",
        "org.jspecify.."
    };
    private static final Set<String> SHARED =
            Set.of("shell", "task", "control", "chart", "theme", "model", "session", "text", "why", "keys");

    private final String root;

    LayerRules(String root) {
        this.root = root;
    }

    List<NamedRule> all() {
        return List.of(
                new NamedRule("domain imports nothing of ours", domain(), "DomainReachesUp"),
                new NamedRule("engine imports domain only", engine(), "EngineReadsFiles"),
                new NamedRule("document imports domain only", document(), "DocumentKnowsEngine"),
                new NamedRule("storage imports domain and document only", storage(), "StorageCalculates"),
                new NamedRule("report imports values and results only", report(), "ReportCalculates"),
                new NamedRule("command line knows no window", commandLine(), "CommandOpensWindow"),
                new NamedRule("chart values know no toolkit", chartValues(), "ChartValueHoldsColor"),
                new NamedRule("view models hold no controls", viewModels(), "PlantedViewModel"),
                new NamedRule("views call no engine, document or storage", views(), "PlantedView"),
                new NamedRule("sibling screens do not import each other", siblings(), "LeftScreen"),
                new NamedRule("packages form no cycle", layerCycles(), "DomainReachesUp"),
                new NamedRule("desktop packages form no cycle", desktopCycles(), "LeftScreen"));
    }

    private ArchRule domain() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(VALUES, root + ".domain.."))
                .because("every layer shares its values");
    }

    private ArchRule engine() {
        return classes()
                .that()
                .resideInAPackage(root + ".engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(
                        VALUES,
                        "java.util.concurrent..",
                        "jdk.incubator.vector..",
                        root + ".domain..",
                        root + ".engine.."))
                .because("it is a function of its arguments");
    }

    private ArchRule document() {
        return classes()
                .that()
                .resideInAPackage(root + ".document..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(VALUES, root + ".domain..", root + ".document.."))
                .because("it is a value that any layer above can edit");
    }

    private ArchRule storage() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".storage..")
                .should()
                .dependOnClassesThat(
                        ofOurs("engine..", "report..", "cli..", "desktop..").or(toolkit()))
                .because("it reads and writes, nothing else");
    }

    private ArchRule report() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".report..")
                .should()
                .dependOnClassesThat(ofOurs("engine..", "storage..", "cli..", "desktop..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage(root + ".engine.result.."))
                        .or(toolkit()))
                .because("it exports what is shown and never recalculates");
    }

    private ArchRule commandLine() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".cli..")
                .should()
                .dependOnClassesThat(ofOurs("desktop..").or(toolkit()))
                .because("it works without a display; pictures come in through an interface");
    }

    private ArchRule chartValues() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".desktop.chart.data..")
                .should()
                .dependOnClassesThat(toolkit()
                        .or(ofOurs("document..", "storage..", "report..", "cli..", "desktop..")
                                .and(JavaClass.Predicates.resideOutsideOfPackages(
                                        root + ".desktop.chart.data..",
                                        root + ".desktop.chart.geometry..",
                                        root + ".desktop.text.."))))
                .because("view models hold them; names of axes come from the bundle, which knows no toolkit");
    }

    private ArchRule viewModels() {
        return noClasses()
                .that(named("a view model, a row or a session", this::isViewModel))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "javafx.scene..", "javafx.stage..", "org.controlsfx..", "eu.hansolo..", "atlantafx..")
                        .or(ofOurs("storage..", "report..", "cli..")))
                .because("they are tested without the toolkit");
    }

    private ArchRule views() {
        return noClasses()
                .that(named("a view", this::isView))
                .should()
                .dependOnClassesThat(ofOurs("engine..", "document..", "storage.."))
                .because("they show what their view model says");
    }

    private ArchRule siblings() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".desktop.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        named("shared or the program", type -> !isScreen(type)), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), named("shared, not the shell", type -> {
                    String part = desktopPart(type);
                    return SHARED.contains(part) && !part.equals("shell");
                }))
                .because("the shell is the only one that knows them all");
    }

    private ArchRule layerCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package in disguise");
    }

    private ArchRule desktopCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".desktop.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package in disguise");
    }

    private boolean isViewModel(JavaClass type) {
        return outermost(type).endsWith("ViewModel")
                || type.getPackageName().startsWith(root + ".desktop.model")
                || type.getPackageName().startsWith(root + ".desktop.session");
    }

    private boolean isView(JavaClass type) {
        boolean ours = type.getPackageName().startsWith(root + ".desktop")
                && !desktopPart(type).equals("shell");
        return ours && (outermost(type).endsWith("View") || type.isAssignableTo("javafx.scene.Node"));
    }

    private boolean isScreen(JavaClass type) {
        String part = desktopPart(type);
        return !part.isEmpty() && !SHARED.contains(part);
    }

    private String desktopPart(JavaClass type) {
        String prefix = root + ".desktop.";
        return type.getPackageName().startsWith(prefix)
                ? type.getPackageName().substring(prefix.length()).split("\\.", -1)[0]
                : "";
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(LayerRules::outermost).orElse(type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> toolkit() {
        return JavaClass.Predicates.resideInAnyPackage(
                "javafx..", "org.controlsfx..", "eu.hansolo..", "atlantafx..", "org.kordamp..");
    }

    private DescribedPredicate<JavaClass> ofOurs(String... packages) {
        List<String> full = new ArrayList<>();
        for (String name : packages) {
            full.add(root + "." + name);
        }
        return JavaClass.Predicates.resideInAnyPackage(full.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> named(
            String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
