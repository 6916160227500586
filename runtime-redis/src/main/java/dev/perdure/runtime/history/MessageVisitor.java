package dev.perdure.runtime.history;

/** Tells the kinds of messages apart. */
public interface MessageVisitor<R> {
    R start(Message.Start message);

    R activityResult(Message.ActivityResult message);

    R activityFault(Message.ActivityFault message);

    R activityOverdue(Message.ActivityOverdue message);

    R timerDue(Message.TimerDue message);

    R retryDue(Message.RetryDue message);

    R answer(Message.Answer message);

    R raise(Message.Raise message);

    R terminate(Message.Terminate message);

    R operation(Message.Operation message);

    R lockRequest(Message.LockRequest message);

    R unlock(Message.Unlock message);

    R unlocked(Message.Unlocked message);

    R lockCheck(Message.LockCheck message);

    R lockProbe(Message.LockProbe message);
}
