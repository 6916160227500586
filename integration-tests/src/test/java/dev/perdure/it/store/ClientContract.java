package dev.perdure.it.store;

import static dev.perdure.it.store.StoreFixture.message;
import static dev.perdure.it.store.StoreFixture.newInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clients may rely on: creating, sending, reading, listing. */
interface ClientContract extends StoreFixture {
    @Test
    default void create_makesAPendingInstanceWithItsStartInTheInbox() {
        Instant before = store().now();
        NewInstance start = newInstance(0, "a");

        assertEquals(CreateResult.of(true, "Order"), store().clients().create(start));

        StoredInstance created = instance("a");
        assertEquals(Status.PENDING, created.status());
        assertEquals("Order", created.orchestrator());
        assertEquals("ex", created.execution());
        assertEquals(start.start().id(), created.token());
        assertEquals(0, created.turns());
        assertEquals(created.createdAt(), created.updatedAt());
        assertFalse(created.createdAt().plusMillis(1).isBefore(before));
        assertEquals(Map.of(), created.cells());
        assertEquals(List.of("start"), bodies(0));
        assertEquals("a", inbox().get(0).receiver());
    }

    @Test
    default void create_isDoneOnceWhenItsReplyWasLost() {
        NewInstance start = newInstance(0, "a");
        store().clients().create(start);
        commit(owner(), TurnOf.instance(instance("a")).consuming(inboxIds()).build());

        assertEquals(CreateResult.of(true, "Order"), store().clients().create(start));

        assertEquals(List.of(), inbox());
        assertEquals(1, instance("a").turns());
    }

    @Test
    default void create_leavesAnInstanceThatExistsAlone() {
        StoredInstance before = created("a");
        OutgoingMessage other = message(0, "a", "other start");

        CreateResult result = store().clients().create(new NewInstance(0, "Refund", "ex2", other));

        assertEquals(CreateResult.of(false, "Order"), result);
        assertEquals(before, instance("a"));
        assertEquals(List.of("start"), bodies(0));
    }

    @Test
    default void create_byManyAtOnceMakesOneInstance() {
        List<CompletableFuture<CreateResult>> calls = IntStream.range(0, 8)
                .mapToObj(at ->
                        CompletableFuture.supplyAsync(() -> store().clients().create(newInstance(0, "a"))))
                .toList();

        long winners = calls.stream()
                .map(CompletableFuture::join)
                .filter(CreateResult::created)
                .count();

        assertEquals(1, winners);
        assertEquals(1, inbox().size());
    }

    @Test
    default void send_needsAnInstanceThatHasNotEnded() {
        assertEquals(SendResult.NO_INSTANCE, store().clients().send(0, message(0, "a", "event")));

        PartitionOwner owner = owner();
        StoredInstance created = created("a");
        OutgoingMessage inTime = message(0, "a", "in time");
        assertEquals(SendResult.SENT, store().clients().send(0, inTime));

        commit(
                owner,
                TurnOf.instance(created).consuming(inboxIds()).completing("42").build());
        assertEquals(SendResult.ENDED, store().clients().send(0, message(0, "a", "late")));
        assertEquals(SendResult.SENT, store().clients().send(0, inTime));
        assertEquals(List.of(), inbox());
    }

    @Test
    default void send_reachesAnEntityThatNobodyHasUsed() {
        assertEquals(SendResult.SENT, store().clients().send(0, message(0, "@Stock@tea", "reserve")));

        assertEquals(List.of("reserve"), bodies(0));
        assertFalse(exists("@Stock@tea"));
    }

    @Test
    default void send_isDoneOnceWhenItsReplyWasLostAndKeepsTheOrder() {
        created("a");
        List<OutgoingMessage> events =
                IntStream.range(0, 5).mapToObj(at -> message(0, "a", "e" + at)).toList();

        events.forEach(event -> store().clients().send(0, event));
        events.forEach(event -> store().clients().send(0, event));

        assertEquals(List.of("start", "e0", "e1", "e2", "e3", "e4"), bodies(0));
    }

    @Test
    default void instances_areInTheOrderAskedFor() {
        created("a");
        created("b");

        List<Optional<StoredInstance>> found = store().clients().instances(0, List.of("b", "unknown", "a"));

        assertEquals(
                List.of("b", "-", "a"),
                found.stream()
                        .map(one -> one.map(StoredInstance::id).orElse("-"))
                        .toList());
        assertEquals(List.of(), store().clients().instances(0, List.of()));
        assertEquals(List.of(Optional.empty()), store().clients().instances(1, List.of("a")));
    }

    @Test
    default void list_followsEachInstanceToItsStatus() {
        PartitionOwner owner = owner();
        created("pending");
        commit(owner, TurnOf.instance(created("running")).build());
        commit(owner, TurnOf.instance(created("parked")).parking("why").build());
        commit(owner, TurnOf.instance(created("completed")).completing("1").build());
        commit(owner, TurnOf.instance(created("failed")).failing("1").build());

        assertEquals(List.of("pending"), listed(Set.of(Status.PENDING)));
        assertEquals(List.of("running"), listed(Set.of(Status.RUNNING)));
        assertEquals(List.of("parked"), listed(Set.of(Status.SUSPENDED)));
        assertEquals(Set.of("completed", "failed"), new HashSet<>(listed(Set.of(Status.FAILED, Status.COMPLETED))));
        assertEquals(List.of(), listed(Set.of(Status.TERMINATED)));
        assertEquals(List.of(), listed(Set.of()));
        assertEquals(
                Set.of("pending", "running", "parked", "completed", "failed"),
                new HashSet<>(listed(EnumSet.allOf(Status.class))));
        assertEquals(List.of(), store().clients().list(1, EnumSet.allOf(Status.class), Optional.empty(), 10));
    }

    @Test
    default void list_givesEachInstanceOnOnePageWhileOthersAreAdded() {
        IntStream.range(0, 25).forEach(at -> created("old" + at));
        for (Set<Status> statuses : List.of(EnumSet.allOf(Status.class), EnumSet.of(Status.PENDING, Status.RUNNING))) {
            List<StoredInstance> seen = new ArrayList<>();
            List<StoredInstance> page = store().clients().list(0, statuses, Optional.empty(), 4);
            while (!page.isEmpty()) {
                seen.addAll(page);
                created(StoreFixture.newId());
                commit(owner(), TurnOf.instance(seen.get(0)).build());
                seen.set(0, instance(seen.get(0).id()));
                page = seen.size() > 60 ? List.of() : store().clients().list(0, statuses, Optional.of(lastOf(page)), 4);
            }
            List<String> ids = seen.stream().map(StoredInstance::id).toList();
            assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
            assertTrue(ids.containsAll(
                    IntStream.range(0, 25).mapToObj(at -> "old" + at).toList()));
            assertEquals(seen.stream().map(ListPosition::of).sorted().toList(), positions(seen));
        }
    }

    @Test
    default void list_ordersInstancesOfOneMomentByTheBytesOfTheirIds() {
        List<String> inOrder =
                Stream.of("A", "a", "aa", "b", "ü", "漢", "\uff5e", "😀").toList();
        PartitionOwner owner = owner();
        store().owners()
                .commit(
                        owner,
                        Stream.of("漢", "b", "😀", "A", "aa", "\uff5e", "ü", "a")
                                .map(id -> TurnOf.newInstance(id).build())
                                .toList());

        List<String> paged = new ArrayList<>();
        List<StoredInstance> page = store().clients().list(0, Set.of(Status.RUNNING), Optional.empty(), 1);
        while (!page.isEmpty()) {
            paged.add(page.get(0).id());
            page = store().clients().list(0, Set.of(Status.RUNNING), Optional.of(lastOf(page)), 1);
        }

        assertEquals(inOrder, paged);
        assertEquals(inOrder, listed(Set.of(Status.RUNNING)));
    }

    @Test
    default void list_goesOnAfterAnInstanceThatHasLeftTheStatus() {
        PartitionOwner owner = owner();
        List.of("a", "b", "c").forEach(this::created);
        List<StoredInstance> first = store().clients().list(0, Set.of(Status.PENDING), Optional.empty(), 2);
        commit(owner, TurnOf.instance(instance("b")).build());

        List<StoredInstance> second = store().clients().list(0, Set.of(Status.PENDING), Optional.of(lastOf(first)), 2);

        Set<String> seen = new HashSet<>();
        Stream.concat(first.stream(), second.stream()).forEach(one -> seen.add(one.id()));
        assertEquals(Set.of("a", "b", "c"), seen);
    }

    private List<String> listed(Set<Status> statuses) {
        List<StoredInstance> all = store().clients().list(0, statuses, Optional.empty(), 1_000);
        assertEquals(positions(all).stream().sorted().toList(), positions(all));
        return all.stream().map(StoredInstance::id).toList();
    }

    private static List<ListPosition> positions(List<StoredInstance> instances) {
        return instances.stream().map(ListPosition::of).toList();
    }

    private static ListPosition lastOf(List<StoredInstance> page) {
        return ListPosition.of(page.get(page.size() - 1));
    }
}
