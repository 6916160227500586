package dev.perdure.runtime.scrub;

import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.scrub.Breach.Invariant;
import dev.perdure.runtime.scrub.PartitionFacts.Question;
import dev.perdure.runtime.scrub.PartitionFacts.Sent;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Partitions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Checks partitions, each for itself and all with one another. */
public final class HubCheck {
    private final Partitions partitions;

    /**
     * @param partitions of the hub
     */
    public HubCheck(Partitions partitions) {
        this.partitions = partitions;
    }

    /** All breaches in a hub of which every partition's image was taken at the same moment. */
    public Set<Breach> breaches(List<PartitionImage> images) {
        Map<Integer, PartitionFacts> facts = new TreeMap<>();
        images.forEach(image -> facts.put(image.partition(), facts(image)));
        return breaches(facts);
    }

    PartitionFacts facts(PartitionImage image) {
        return PartitionFacts.of(image, partitions);
    }

    /** All breaches in a hub whose partitions were checked for themselves. */
    Set<Breach> breaches(Map<Integer, PartitionFacts> facts) {
        Set<Breach> breaches = new LinkedHashSet<>();
        facts.values().forEach(partition -> breaches.addAll(partition.breaches()));
        Set<ReplyTo.Step> answered = new HashSet<>();
        facts.values().forEach(partition -> answered.addAll(partition.answered()));
        for (PartitionFacts partition : facts.values()) {
            Findings findings = new Findings(partition.partition());
            partition.sent().forEach(sent -> checkDelivered(sent, partition.partition(), facts, findings));
            partition.questions().stream()
                    .filter(question -> !answered.contains(question.step()))
                    .forEach(question -> unanswered(question, findings));
            breaches.addAll(findings.breaches());
        }
        return breaches;
    }

    private static void checkDelivered(Sent sent, int from, Map<Integer, PartitionFacts> facts, Findings findings) {
        PartitionFacts receiver = facts.get(sent.message().partition());
        boolean delivered = receiver != null
                && receiver.received()
                        .fromPartitions()
                        .getOrDefault(from, Map.of())
                        .containsKey(sent.message().id());
        if (!delivered) {
            String found = "message %s to %s nowhere"
                    .formatted(sent.message().id(), sent.message().receiver());
            String expected = "it in the outbox or received by partition "
                    + sent.message().partition();
            findings.add(Invariant.I10, sent.instanceId(), found, expected, sent.token());
        }
    }

    private static void unanswered(Question question, Findings findings) {
        String found = "nothing on the way for step %s, which asked %s"
                .formatted(question.step().step(), question.receiver());
        String expected = "the question, whoever works on it, or the answer";
        findings.add(Invariant.I7, question.step().instanceId(), found, expected, question.token());
    }

    /** The partitions that must be read again to see whether a breach is still there. */
    Collection<Integer> concerned(Breach breach, Map<Integer, PartitionFacts> facts) {
        Set<Integer> concerned = new HashSet<>(Set.of(breach.partition()));
        PartitionFacts partition = Objects.requireNonNull(facts.get(breach.partition()));
        if (breach.invariant() == Invariant.I10) {
            partition.sent().stream()
                    .filter(sent -> sent.instanceId().equals(breach.subject()))
                    .forEach(sent -> concerned.add(sent.message().partition()));
        } else if (breach.invariant() == Invariant.I7) {
            partition.questions().stream()
                    .filter(question -> question.step().instanceId().equals(breach.subject()))
                    .forEach(question -> concerned.add(partitions.of(question.receiver())));
        }
        return concerned;
    }
}
