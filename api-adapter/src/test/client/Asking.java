package client;

import client.api.QuestionsApi;
import client.model.Attachment;
import client.model.Facts;
import client.model.ProtectQuestion;
import client.model.ProtectRequest;
import client.model.Question;
import client.model.Server;
import client.model.Verdict;
import client.model.Violation;
import client.model.Volume;
import client.model.VolumeMultiattach;
import java.util.List;

/** Asks as whoever generates a client from the document would. */
public final class Asking {

    private Asking() {}

    /** What a service at this address says of a server with a shareable volume. */
    public static String ask(String url) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        Facts facts = new Facts()
                .servers(List.of(new Server().id("s").status("ACTIVE")))
                .volumes(List.of(new Volume()
                        .id("v")
                        .size(20L)
                        .multiattach(new VolumeMultiattach(true))
                        .attachments(List.of(new Attachment().serverId("s")))));
        ProtectQuestion question = new ProtectQuestion()
                .operation(ProtectQuestion.OperationEnum.PROTECT)
                .request(new ProtectRequest().resourceId("s"))
                .facts(facts);
        Verdict verdict = new QuestionsApi(client).validate("p", new Question(question), null, null, "en", null);
        Violation primary = verdict.getViolations().get(0);
        return verdict.getDecision() + ": " + primary.getName() + ", volume "
                + primary.getArguments().getVolumeId() + " of server "
                + primary.getArguments().getServerId();
    }
}
