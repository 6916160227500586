package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import dev.perdure.checker.reach.CallGraph.Sink;
import dev.perdure.checker.rule.Configuration.Line;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges what is not looked into: the JDK and trusted packages, by the rules alone, and types that are off limits. */
final class Judge {
    private static final Set<Use.Kind> CALLS_OF_INSTANCES = Set.of(Use.Kind.EXACT_CALL, Use.Kind.VIRTUAL_CALL);

    private final TypeHierarchy types;
    private final RuleSet rules;
    private final DurableTypes durable;
    private final Map<MemberRef, Optional<Line>> configured = new HashMap<>();
    private final Map<String, Boolean> trusted = new HashMap<>();

    Judge(TypeHierarchy types, RuleSet rules, DurableTypes durable) {
        this.types = types;
        this.rules = rules;
        this.durable = durable;
    }

    /** Whether code of the type is judged by the rules alone and not looked into. */
    boolean isOutside(String type) {
        return types.isPlatform(type)
                || rules.isTrusted(MemberRef.type(type))
                || trusted.computeIfAbsent(type, name -> rules.configuration().trusts(name.replace('/', '.')));
    }

    /** What is said about a member beside the rules: about the nearest supertype's that has a line. */
    Optional<Line> configured(MemberRef member) {
        Optional<Line> known = configured.get(member);
        if (known == null) {
            known = rules.configuration()
                    .deciding(types.supertypes(member.owner()).stream()
                            .map(member::in)
                            .toList());
            configured.put(member, known);
        }
        return known;
    }

    Optional<Rule> deniedBy(Line line) {
        return line.rule().map(rules::rule);
    }

    /** Whether code inside is not looked into: because something is said about it, or because it cannot be. */
    boolean isClosed(MethodFacts method) {
        return method.isNative() || configured(method.ref()).isPresent();
    }

    /** The rule that a call of what is not looked into breaks; of an initialiser, what leads to it does. */
    Optional<Rule> ofClosed(MethodFacts method) {
        Optional<Line> configured = configured(method.ref());
        return configured.isEmpty()
                ? Optional.of(rules.rule("DET-IO-06"))
                : configured
                        .flatMap(this::deniedBy)
                        .filter(rule -> !method.ref().isStaticInitialiser());
    }

    /** The static initialisers inside that run when the type is initialised. */
    List<MethodFacts> initialisers(String type) {
        boolean isInterface = types.find(type).filter(ClassFacts::isInterface).isPresent();
        return (isInterface ? Set.of(type) : types.supertypes(type))
                .stream()
                        .filter(supertype -> !isOutside(supertype))
                        .flatMap(supertype -> types.find(supertype).stream())
                        .filter(facts -> facts.name().equals(type) || facts.isInitialisedWithSubtypes())
                        .flatMap(facts -> Optional.ofNullable(facts.methods()
                                        .get(MemberRef.staticInitialiser(facts.name())
                                                .signature()))
                                .stream())
                        .toList();
    }

    /** The rule that a use breaks: the project's own, or because of the type that it calls. */
    Optional<Rule> ofUse(Use use) {
        Optional<Line> configured = use.isOfMember() ? configured(use.member()) : Optional.empty();
        return configured.isPresent() ? configured.flatMap(this::deniedBy) : ofType(use);
    }

    private Optional<Rule> ofType(Use use) {
        return CALLS_OF_INSTANCES.contains(use.kind())
                        && durable.isOffLimits(use.member().owner())
                ? Optional.of(rules.rule("DUR-CLIENT"))
                : Optional.empty();
    }

    /** The rule that a use of a static field inside breaks. */
    Optional<Rule> ofStatic(MemberRef field, StaticState statics) {
        if (statics.isVariable(field)) {
            return Optional.of(rules.rule("DET-STATIC-01"));
        }
        return statics.isChanged(field) ? Optional.of(rules.rule("DET-STATIC-02")) : Optional.empty();
    }

    /** The rule that reflection by a name breaks of which nobody knows what it will be. */
    Rule openReflection() {
        return rules.rule("DET-REFLECT-04");
    }

    Rule missing() {
        return rules.rule("PERD-190");
    }

    Rule unreadable() {
        return rules.rule("PERD-191");
    }

    /** The rule that forbids a member declared outside. An override is as forbidden as what it overrides. */
    Optional<Rule> ofMember(MemberRef user, Use use) {
        return ofMember(user, use, use.member());
    }

    /** What a use of a member declared outside breaks. What its type allows, the type of a receiver may forbid. */
    Stream<Sink> ofMember(MemberRef user, Use use, Set<Thing> receivers) {
        Optional<Rule> declared = ofMember(user, use);
        if (declared.isPresent() || use.kind() != Use.Kind.VIRTUAL_CALL) {
            return declared.stream().map(rule -> new Sink(user, use.line(), use.member(), rule));
        }
        return receivers.stream()
                .filter(receiver -> receiver.isKnown() && runsOutside(receiver, use.member()))
                .map(receiver -> use.member().in(receiver.type()))
                .flatMap(member ->
                        ofMember(user, use, member).map(rule -> new Sink(user, use.line(), member, rule)).stream());
    }

    private boolean runsOutside(Thing receiver, MemberRef member) {
        return types.resolve(receiver.type(), member.signature())
                .filter(method -> isOutside(method.ref().owner()))
                .isPresent();
    }

    private Optional<Rule> ofMember(MemberRef user, Use use, MemberRef member) {
        Optional<Line> configured = configured(member);
        if (configured.isPresent()) {
            return configured.flatMap(this::deniedBy);
        }
        return types.supertypes(member.owner()).stream()
                .flatMap(type -> rules.forbidding(member.in(type), use, names -> calls(user.owner(), names)).stream())
                .findFirst();
    }

    private boolean calls(String type, Set<String> names) {
        return types.find(type).stream()
                .flatMap(facts -> facts.methods().values().stream())
                .flatMap(method -> method.uses().stream())
                .anyMatch(use -> use.isOfMember() && names.contains(use.member().name()));
    }

    /** The methods of a class that code outside may call on its instances: overrides of what is declared outside. */
    List<MethodFacts> callbacks(String type) {
        List<ClassFacts> outside = types.supertypes(type).stream()
                .filter(this::isOutside)
                .flatMap(supertype -> types.find(supertype).stream())
                .toList();
        return outside.stream()
                .flatMap(supertype -> supertype.methods().values().stream())
                .filter(MethodFacts::isOverridable)
                .flatMap(method -> types.resolve(type, method.ref().signature()).stream())
                .filter(method ->
                        !method.isAbstract() && !isOutside(method.ref().owner()))
                .distinct()
                .toList();
    }
}
