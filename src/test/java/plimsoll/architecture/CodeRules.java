package plimsoll.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;

/// What code may not do, whatever its layer, below a root package.
final class CodeRules {
    private final String root;

    CodeRules(String root) {
        this.root = root;
    }

    List<NamedRule> all() {
        return List.of(
                new NamedRule("colours come from style sheets", noInlineStyle(), "InlineStyle"),
                new NamedRule("one class knows the interface thread", oneDoor(), "SecondDoor"),
                new NamedRule("core has no clock and no chance", noClockNoChance(), "CoreReadsClock"),
                new NamedRule("only a run measures its duration", noStopwatch(), "CoreTimesItself"),
                new NamedRule("core uses the same elementary functions everywhere", strictMath(), "CoreUsesFastMath"),
                new NamedRule("core has no mutable statics", noMutableStatics(), "CoreCounts"),
                new NamedRule("only the start writes to the process's streams", noStandardStreams(), "PrintsToStream"),
                new NamedRule("failures are named", noGenericExceptions(), "ThrowsGeneric"),
                new NamedRule("nothing talks to a network", noNetwork(), "OpensSocket"),
                new NamedRule("nothing is serialized by class name", noSerialization(), "SerializesObjects"));
    }

    private ArchRule noInlineStyle() {
        return noClasses()
                .should()
                .accessTargetWhere(target("setStyle", "javafx.scene.Node"))
                .because("the byte code names the subclass, so the owner is matched by type");
    }

    private ArchRule oneDoor() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".desktop.task.FxThread")
                .should()
                .accessTargetWhere(target("runLater", "javafx.application.Platform"))
                .because("deliveries are counted in one place");
    }

    private ArchRule noClockNoChance() {
        DescribedPredicate<JavaAccess<?>> clock = calls("java.time..", "now|systemUTC|systemDefaultZone|system|tick.*")
                .or(calls("java.lang", "currentTimeMillis|random"))
                .or(calls("java.util", "randomUUID"));
        return noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .accessTargetWhere(clock)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(util\\.Random|util\\.concurrent\\.ThreadLocalRandom|security\\.SecureRandom"
                        + "|util\\.random\\..*)")
                .because("the same inputs give the same bytes");
    }

    private ArchRule noStopwatch() {
        return noClasses()
                .that()
                .resideInAnyPackage(core())
                .and()
                .doNotHaveFullyQualifiedName(root + ".engine.stress.StressEngine")
                .should()
                .accessTargetWhere(calls("java.lang", "nanoTime"))
                .because("the duration of a run is shown, and no number depends on it");
    }

    private ArchRule strictMath() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".engine..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "an elementary function of Math",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && access.getTarget()
                                        .getName()
                                        .matches("exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|"
                                                + "sinh|cosh|tanh|cbrt|hypot")))
                .because("Math may differ in the last bit from machine to machine");
    }

    private ArchRule noMutableStatics() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(core())
                .should()
                .beFinal()
                .because("a result depends on arguments only");
    }

    private ArchRule noStandardStreams() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".Main")
                .and()
                .doNotHaveFullyQualifiedName(root + ".Wiring")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("tests and the window read what is written");
    }

    private ArchRule noGenericExceptions() {
        return noClasses()
                .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                .because("a handler must know what it handles");
    }

    private ArchRule noNetwork() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|URLStreamHandler|InetAddress)")
                .orShould()
                .accessTargetWhere(calls("java.net", "openConnection|openStream"))
                .because("it works offline and sends nothing");
    }

    private ArchRule noSerialization() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(io\\.Object(In|Out)putStream|beans\\.XML.*)"
                        + "|tools\\.jackson\\.databind\\.jsontype\\..*")
                .because("a file must not choose which classes are made");
    }

    private String[] core() {
        return new String[] {root + ".domain..", root + ".engine..", root + ".document..", root + ".report.."};
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String ownerPackage, String method) {
        DescribedPredicate<JavaAccess<?>> owner = DescribedPredicate.describe(
                "in " + ownerPackage,
                access -> JavaClass.Predicates.resideInAPackage(ownerPackage).test(access.getTargetOwner()));
        return owner.and(DescribedPredicate.describe(
                "method " + method, access -> access.getTarget().getName().matches(method)));
    }

    private static DescribedPredicate<JavaAccess<?>> target(String method, String owner) {
        return JavaAccess.Predicates.target(name(method))
                .and(JavaAccess.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(owner))));
    }
}
