package dev.perdure.runtime.history;

import dev.perdure.ActivityTimeouts;
import dev.perdure.EntityId;
import dev.perdure.runtime.history.Kinds.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the things are written down that events and messages are made of. */
final class Parts {
    /** Outcomes. */
    static final Kinds<Outcome> OUTCOMES = new Kinds<>(List.of(
            new Kind<>(
                    "Succeeded",
                    Outcome.Succeeded.class,
                    (to, outcome) -> to.payload("result", outcome.result()),
                    from -> new Outcome.Succeeded(from.payload("result"))),
            new Kind<>(
                    "Failed",
                    Outcome.Failed.class,
                    (to, outcome) -> to.object("failure", failure -> failure(failure, outcome.failure())),
                    from -> new Outcome.Failed(failure(from.object("failure"))))));

    /** Those who wait. */
    static final Kinds<ReplyTo> RECEIVERS = new Kinds<>(List.of(
            new Kind<>("Step", ReplyTo.Step.class, Parts::step, Parts::step),
            new Kind<>(
                    "Client",
                    ReplyTo.Client.class,
                    (to, client) -> to.text("replyId", client.replyId()),
                    from -> new ReplyTo.Client(from.text("replyId")))));

    private Parts() {}

    static void failure(FieldWriter to, Failure failure) {
        to.texts("types", failure.types())
                .text("message", failure.message())
                .text("stackTrace", failure.stackTrace())
                .optional(failure.cause(), (field, cause) -> field.object("cause", inner -> failure(inner, cause)))
                .optional(failure.properties(), (field, properties) -> field.payload("properties", properties));
    }

    static Failure failure(FieldReader from) {
        return new Failure(
                from.texts("types"),
                from.text("message"),
                from.text("stackTrace"),
                from.optional("cause", name -> failure(from.object(name))),
                from.optional("properties", from::payload));
    }

    static void parent(FieldWriter to, ReplyTo.Step parent) {
        to.object("parent", fields -> step(fields, parent));
    }

    static Optional<ReplyTo.Step> parent(FieldReader from) {
        return from.optional("parent", name -> step(from.object(name)));
    }

    static void entity(FieldWriter to, EntityId id) {
        to.text("entity", id.entity()).text("key", id.key());
    }

    static EntityId entity(FieldReader from) {
        return new EntityId(from.text("entity"), from.text("key"));
    }

    /** Time-outs, where there are any. */
    static Optional<ActivityTimeouts> timeouts(ActivityTimeouts timeouts) {
        return Optional.of(timeouts).filter(each -> !each.equals(ActivityTimeouts.none()));
    }

    static void timeouts(FieldWriter to, ActivityTimeouts timeouts) {
        to.object("timeouts", fields -> {
            for (TimeoutKind kind : TimeoutKind.values()) {
                fields.optional(kind.of(timeouts), (field, limit) -> field.text(kind.text(), limit.toString()));
            }
        });
    }

    static ActivityTimeouts timeouts(FieldReader from) {
        return from.optional("timeouts", from::object)
                .map(fields -> new ActivityTimeouts(
                        limit(fields, TimeoutKind.START_TO_CLOSE),
                        limit(fields, TimeoutKind.SCHEDULE_TO_START),
                        limit(fields, TimeoutKind.SCHEDULE_TO_CLOSE),
                        limit(fields, TimeoutKind.HEARTBEAT)))
                .orElse(ActivityTimeouts.none());
    }

    private static Optional<Duration> limit(FieldReader fields, TimeoutKind kind) {
        return fields.optional(kind.text(), fields::text).map(Duration::parse);
    }

    static void entities(FieldWriter to, List<EntityId> ids) {
        to.objects("entities", ids, Parts::entity);
    }

    static List<EntityId> entities(FieldReader from) {
        return from.objects("entities").stream().map(Parts::entity).toList();
    }

    /** The step itself as fields. */
    static void step(FieldWriter to, ReplyTo.Step step) {
        to.text("instanceId", step.instanceId())
                .text("execution", step.execution())
                .number("step", step.step())
                .text("call", step.call());
    }

    static ReplyTo.Step step(FieldReader from) {
        return new ReplyTo.Step(
                from.text("instanceId"), from.text("execution"), from.number("step"), from.text("call"));
    }
}
