package dev.perdure.it.sim;

/** The activities of {@link Programs}: they take their time, and know a new answer each time. */
final class Books implements Programs.Library {
    private static final double SLOW = 0.1;
    private static final double FAILING = 0.3;
    private static final long USUAL_NANOS = 30_000_000;
    private static final long LONG_NANOS = 3_000_000_000L;

    private final Scheduler scheduler;

    Books(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public String answer(String question) {
        boolean slow = scheduler.random().nextDouble() < SLOW;
        scheduler.sleep((long) (scheduler.random().nextDouble() * (slow ? LONG_NANOS : USUAL_NANOS)));
        return question + "=" + Integer.toHexString(scheduler.random().nextInt());
    }

    @Override
    public String answerAtLast(String question) {
        String answer = answer(question);
        if (scheduler.random().nextDouble() < FAILING) {
            throw new IllegalStateException("not in this book");
        }
        return answer;
    }

    @Override
    public String tome(String question) {
        return Tomes.under(answer(Tomes.title(question)));
    }
}
