package dev.perdure.samples.orders.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.FailureDetails;
import dev.perdure.InstanceStatus;
import dev.perdure.RuntimeStatus;
import dev.perdure.samples.orders.Card;
import dev.perdure.samples.orders.CardDeclined;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.NotApproved;
import dev.perdure.samples.orders.Order;
import dev.perdure.samples.orders.Stock;
import dev.perdure.samples.orders.bank.LedgerEntry;
import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import dev.perdure.samples.orders.files.Answer;
import dev.perdure.samples.orders.files.Ending;
import dev.perdure.samples.orders.files.Placement;
import dev.perdure.samples.orders.files.PrintedLabel;
import dev.perdure.samples.orders.files.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each test takes a run in which all is well, spoils one thing, and expects to be told. */
class ReportTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String WELL = "{\"orders\":3,\"completed\":1,\"rejected\":1,\"expired\":1,\"stuck\":0,"
            + "\"workerKills\":1,\"chargesPerCompletedOrderMax\":1,\"lostOrders\":0,\"stockMismatch\":0}";

    private final List<Placement> placements =
            List.of(placement("1", Ending.COMPLETED), placement("2", Ending.REJECTED), placement("3", Ending.EXPIRED));
    private final Map<String, InstanceStatus> statuses = new HashMap<>(Map.of(
            "1", status("1", RuntimeStatus.COMPLETED),
            "2", failed("2", CardDeclined.class),
            "3", failed("3", NotApproved.class)));
    private final List<LedgerEntry> ledger =
            new ArrayList<>(List.of(entry(Kind.CHARGED, "1", "worker-1"), entry(Kind.REPEATED, "1", "worker-2")));
    private final List<PrintedLabel> labels = new ArrayList<>(List.of(new PrintedLabel("1", "Oslo", "tea", 2)));
    private final Map<String, Stock.State> stock = new HashMap<>(Map.of("tea", new Stock.State(8, 0)));
    private final List<Kill> kills = new ArrayList<>(List.of(new Kill("worker-1", 77, Optional.of(ledger.get(0)))));
    private final List<String> failures = new ArrayList<>();

    @Test
    void report_complainsOfNothingWhenAllIsWell() {
        assertEquals(List.of(), report().complaints());
        assertEquals(WELL, report().json());
    }

    @Test
    void orderThatRedisDoesNotKnow_isLost() {
        statuses.remove("2");

        assertComplaint("order 2 is not in Redis");
        assertJson("\"rejected\":1", "\"rejected\":0", "\"lostOrders\":0", "\"lostOrders\":1");
    }

    @Test
    void orderThatHasNotEnded_isStuck() {
        statuses.put("3", status("3", RuntimeStatus.RUNNING));

        assertComplaint("order 3 is RUNNING");
        assertJson(
                "\"expired\":1", "\"expired\":0", "\"stuck\":0", "\"stuck\":1", "\"lostOrders\":0", "\"lostOrders\":1");
    }

    @Test
    void orderThatFailedForNoReasonTheShopKnows_isWrong() {
        statuses.put("2", failed("2", IllegalStateException.class));

        assertComplaint("order 2 is FAILED java.lang.IllegalStateException: because");
        assertJson("\"rejected\":1", "\"rejected\":0");
    }

    @Test
    void orderThatWasTerminated_isWrong() {
        statuses.put("2", status("2", RuntimeStatus.TERMINATED));

        assertComplaint("order 2 is TERMINATED");
    }

    @Test
    void completedOrderWithoutItsLabel_isLost() {
        labels.clear();
        stock.put("tea", new Stock.State(10, 0));

        assertComplaint("order 1 is COMPLETED and has labels for []");
        assertJson("\"completed\":1", "\"completed\":0", "\"lostOrders\":0", "\"lostOrders\":1");
    }

    @Test
    void completedOrderThatWasChargedTwice_isWrong() {
        ledger.add(entry(Kind.CHARGED, "1", "worker-2"));

        assertEquals(
                List.of("order 1 is COMPLETED and has paid 2760 cents", "an order was charged more than once"),
                report().complaints());
        assertJson("\"completed\":1", "\"completed\":0", "OrderMax\":1", "OrderMax\":2");
    }

    @Test
    void completedOrderThatWasChargedTwiceAndRefundedOnce_isStillChargedTwice() {
        ledger.add(entry(Kind.CHARGED, "1", "worker-2"));
        ledger.add(entry(Kind.REFUNDED, "1", "worker-2"));

        assertComplaint("an order was charged more than once");
    }

    @Test
    void rejectedOrderThatHasPaid_isWrong() {
        ledger.add(entry(Kind.CHARGED, "2", "worker-2"));

        assertComplaint("order 2 is REJECTED and has paid 1380 cents");
    }

    @Test
    void rejectedOrderThatGotItsMoneyBack_isFine() {
        ledger.add(entry(Kind.CHARGED, "2", "worker-2"));
        ledger.add(entry(Kind.REFUNDED, "2", "worker-2"));

        assertEquals(List.of(), report().complaints());
    }

    @Test
    void expiredOrderWithALabel_isWrong() {
        labels.add(new PrintedLabel("3", "Oslo", "tea", 2));
        stock.put("tea", new Stock.State(6, 0));

        assertComplaint("order 3 is EXPIRED and has labels for [Line[product=tea, quantity=2]]");
    }

    @Test
    void orderThatEndsOtherwiseThanTheFileExpects_isWrong() {
        statuses.put("3", failed("3", CardDeclined.class));

        assertComplaint("order 3 is REJECTED and should be EXPIRED");
    }

    @Test
    void stockThatIsStillReserved_doesNotAddUp() {
        stock.put("tea", new Stock.State(8, 2));

        assertComplaint("the pieces of tea do not add up");
        assertJson("\"stockMismatch\":0", "\"stockMismatch\":1");
    }

    @Test
    void stockThatWasReleasedTwice_doesNotAddUp() {
        stock.put("tea", new Stock.State(10, -2));

        assertComplaint("the pieces of tea do not add up");
    }

    @Test
    void stockOfAnEntityThatIsGone_doesNotAddUp() {
        stock.clear();

        assertComplaint("the pieces of tea do not add up");
    }

    @Test
    void killedWorkersChargeThatNobodyAskedForAgain_isWrong() {
        ledger.remove(1);

        assertComplaint("nobody went on with what worker-1 was doing");
    }

    @Test
    void killThatHitNoCharge_provesNothing() {
        kills.set(0, new Kill("worker-1", 77, Optional.empty()));

        assertComplaint("no worker was killed between ledger and Redis");
    }

    @Test
    void killThatDidNotHappen_isMissed() {
        kills.clear();

        assertComplaint("0 workers were killed, and not 1");
        assertJson("\"workerKills\":1", "\"workerKills\":0");
    }

    @Test
    void failureOfTheDriver_isReported() {
        failures.add("no answer");

        assertComplaint("no answer");
    }

    private void assertComplaint(String expected) {
        assertEquals(List.of(expected), report().complaints());
    }

    /** What the line of JSON says now, as replacements in the line of a run in which all is well. */
    private void assertJson(String... replacements) {
        String expected = WELL;
        for (int i = 0; i < replacements.length; i += 2) {
            expected = expected.replace(replacements[i], replacements[i + 1]);
        }
        assertEquals(expected, report().json());
    }

    private Report report() {
        Evidence evidence = new Evidence(statuses, ledger, labels, stock, Map.of("tea", new Product("tea", 690, 10)));
        return Report.of(placements, evidence, 1, kills, failures);
    }

    private static Placement placement(String id, Ending expected) {
        Order order = new Order(id, new Card("4929"), "Oslo", List.of(new Line("tea", 2)));
        return new Placement(order, Answer.GRANTED, Optional.of(expected));
    }

    private static LedgerEntry entry(Kind kind, String order, String worker) {
        return new LedgerEntry(NOON, kind, "charge-" + order, order, 1380, worker, "key-" + order);
    }

    private static InstanceStatus status(String id, RuntimeStatus status) {
        return new InstanceStatus(
                id, "OrderFulfilment", status, NOON, NOON, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static InstanceStatus failed(String id, Class<? extends Exception> type) {
        FailureDetails failure = new FailureDetails(List.of(type.getName()), "because", "", Optional.empty());
        return new InstanceStatus(
                id,
                "OrderFulfilment",
                RuntimeStatus.FAILED,
                NOON,
                NOON,
                Optional.empty(),
                Optional.of(failure),
                Optional.empty());
    }
}
