package dev.perdure.runtime.scrub;

import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.scrub.OpenSteps.Waiting;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Instance;
import dev.perdure.runtime.store.Partitions;
import dev.perdure.runtime.worker.RecordedMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a partition after it was checked for itself: the breaches in it, and what others must agree with.
 *
 * @param partition which one
 * @param breaches within the partition
 * @param sent messages to other partitions that histories have sent and the outbox does not hold
 * @param received what the partition has received
 * @param questions steps that wait for an entity or another instance
 * @param answered steps that something here answers, will answer, or brings the question of
 * @param instances how many instances and entities it has
 */
record PartitionFacts(
        int partition,
        Set<Breach> breaches,
        List<Sent> sent,
        PartitionImage.Received received,
        List<Question> questions,
        Set<ReplyTo.Step> answered,
        long instances) {
    /** Receivers in other partitions remember ids for longer, however their clocks differ. */
    private static final Duration REMEMBERED = HubStore.DEDUP_RETENTION.minusMinutes(1);

    /** A message that its receiver's partition must have. */
    record Sent(String instanceId, String token, OutgoingMessage message) {}

    /** A step that waits, and for whom. */
    record Question(ReplyTo.Step step, String token, String receiver) {}

    static PartitionFacts of(PartitionImage image, Partitions partitions) {
        Findings findings = new Findings(image.partition());
        new PartitionCheck(image, findings).check();
        Mail mail = Mail.of(image);
        PartitionFacts facts = new PartitionFacts(
                image.partition(),
                findings.breaches(),
                new ArrayList<>(),
                image.received(),
                new ArrayList<>(),
                new HashSet<>(mail.answered()),
                image.instances().size());
        Set<String> inOutbox =
                image.outbox().stream().map(entry -> entry.message().id()).collect(Collectors.toSet());
        for (Instance each : image.instances().values()) {
            if (!each.stored().isEntity()) {
                RecordedInstance instance = RecordedInstance.of(each, image, findings);
                new StatusCheck(instance, findings).check(image);
                facts.ask(instance, mail, findings);
                facts.send(instance, inOutbox, image, new RecordedMessages(partitions));
            }
        }
        return facts;
    }

    private void ask(RecordedInstance instance, Mail mail, Findings findings) {
        if (!instance.isWhole()) {
            return;
        }
        Map<Integer, Waiting> open = OpenSteps.after(instance, findings);
        new WorkCheck(instance, mail, findings).check(open);
        if (instance.hasEnded()) {
            return;
        }
        instance.parent().ifPresent(answered::add);
        open.forEach((step, waiting) -> {
            if (waiting instanceof OpenSteps.Answer answer) {
                ReplyTo.Step asking = new ReplyTo.Step(instance.id(), instance.execution(), step, answer.call());
                questions.add(new Question(asking, instance.token(), answer.receiver()));
            }
        });
    }

    private void send(
            RecordedInstance instance, Set<String> inOutbox, PartitionImage image, RecordedMessages messages) {
        Instant oldest = image.readAt().minus(REMEMBERED);
        instance.turns().stream()
                .filter(turn -> turn.at().isAfter(oldest) && !turn.at().isAfter(image.readAt()))
                .flatMap(turn -> messages.of(instance.stored(), turn, instance.parent()).stream())
                .filter(message -> message.partition() != partition && !inOutbox.contains(message.id()))
                .forEach(message -> sent.add(new Sent(instance.id(), instance.token(), message)));
    }
}
