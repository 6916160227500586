package dev.perdure.samples.patterns.chaining;

/** The worker may die between any two lines: another one goes on behind the last step that has its result. */
public final class PublishingOrchestrator implements Publishing {
    private final Press press;

    public PublishingOrchestrator(PublishingContext ctx) {
        press = new PressProxy(ctx);
    }

    @Override
    public String publish(String text) {
        String corrected = press.proofread(text);
        String page = press.typeset(corrected);
        return press.publish(page);
    }
}
