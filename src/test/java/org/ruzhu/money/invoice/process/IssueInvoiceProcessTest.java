package org.ruzhu.money.invoice.process;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.Invoice.State;
import org.ruzhu.money.invoice.InvoiceDetails;
import org.ruzhu.money.invoice.InvoiceNotPossibleException;
import org.ruzhu.money.invoice.InvoiceTest;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.UnacceptableFileException;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.EnterpriseChanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("IssueInvoice")
class IssueInvoiceProcessTest extends InvoiceTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Documents documents;

	@Autowired
	private EnterpriseChanges changes;

	@Test
	void thePaidCertificationFeeIsInvoicedFromTheFourthOfTheNextMonth() {
		beApprovedFor("saas");
		payFee("300");
		Walk.itIs(Instant.parse("2026-10-03T15:59:59Z"));
		assertThatExceptionOfType(InvoiceNotPossibleException.class).isThrownBy(this::beginOne)
			.withMessageContaining("invoice.early");
		Walk.itIs(Instant.parse("2026-10-03T16:00:00Z"));
		Invoice invoice = ask(electronic());
		assertThat(invoice.state()).isEqualTo(State.ASKED);
		assertThat(invoice.amountFen()).isEqualTo(30_000);
		issue(invoice, "2026-10-04");
		assertThat(this.walk.of("IssueInvoice")).isEnded()
			.hasPassed("ServiceTask_SendElectronicInvoice", "EndEvent_InvoiceIssued")
			.hasNotPassed("UserTask_SendInvoice");
		assertThat(latest().state()).isEqualTo(State.HANDED_OVER);
		assertThat(told()).startsWith("invoice-issued");
		assertThat(deliveriesOf("invoice-issued")).as("to the account, and to the mailbox asked for")
			.extracting(Delivery::recipient)
			.contains(this.email, "invoice@example.com");
		assertThat(deliveriesOf("invoice-issued")).allSatisfy(
				(delivery) -> assertThat(delivery.attachments()).containsExactly(latest().documentId().orElseThrow()));
		assertThat(lastMessage().body()).contains("平台认证费", "2026-09", "300.00", latest().number().orElseThrow());
		assertThat(this.documents.of(this.caseId)).filteredOn((document) -> document.kind().equals("invoice"))
			.singleElement()
			.satisfies((document) -> assertThat(document.contentType()).isEqualTo("application/ofd"));
	}

	@Test
	void theProviderAsksAndDownloadsOnItsPagesAndNobodyElseDoes() {
		payAndWait();
		Visitor provider = loggedIn();
		assertThat(provider.get("/invoices").body()).contains("平台认证费 · 2026-09 · 300.00", "申请发票");
		Map<String, String> charge = Map.of("charge", charge());
		String address = "/invoices/" + this.caseId;
		assertThat(provider.submit(address, "/invoices", charge).statusCode()).isEqualTo(302);
		HttpResponse<String> second = provider.submit(address, "/invoices", charge);
		assertThat(second.statusCode()).as("a second click").isEqualTo(409);
		assertThat(second.body()).contains("一笔费用只开一张", "平台认证费发票申请方式");
		this.walk.look();
		this.walk.answer("UserTask_AskForInvoice", electronic());
		issue(latest(), "2026-10-04");
		String document = "/documents/" + latest().documentId().orElseThrow();
		assertThat(provider.get("/invoices").body()).contains(document, "已交付");
		assertThat(provider.get(document).statusCode()).isEqualTo(200);
		assertThat(provider.get("/cases/" + this.caseId).body()).contains("发票已开具");
		String others = address + "/" + latest().id() + "/correction";
		assertThat(provider.get(others).body()).contains("开始更正", "不更正，返回", "是否已认证抵扣");
		assertThat(this.corrections.of(this.caseId)).as("nothing begins by reading").isEmpty();
		provider.submit(others, others, Map.of());
		assertThat(this.corrections.of(this.caseId)).hasSize(1);
		assertThat(provider.get("/invoices").body()).contains("更正办理中");
		assertThat(provider.get("/cases/" + this.caseId).body()).contains("更正办理中");
		newProvider();
		signUp();
		Visitor other = loggedIn();
		assertThat(other.get(document).statusCode()).isEqualTo(404);
		assertThat(other.submit(address, "/deposit", charge).statusCode()).isEqualTo(404);
		assertThat(other.get(others).statusCode()).isEqualTo(404);
		assertThat(other.submit(others, "/deposit", Map.of()).statusCode()).isEqualTo(404);
	}

	private Visitor loggedIn() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

	@Test
	void aPaperInvoiceIsHandedOverWhenItIsSent() {
		payAndWait();
		issue(ask(onPaper()), "2026-10-04");
		assertThat(latest().state()).isEqualTo(State.ISSUED);
		assertThat(this.walk.of("IssueInvoice")).isWaitingAt("UserTask_SendInvoice");
		assertThat(refused("UserTask_SendInvoice", Map.of("trackingNumber", " "))).isEqualTo("trackingNumber");
		this.walk.decide("UserTask_SendInvoice", Map.of("trackingNumber", "SF1234567890"));
		assertThat(this.walk.of("IssueInvoice")).isEnded().hasPassed("EndEvent_InvoiceSent");
		assertThat(latest().handedOverOn()).isPresent();
		assertThat(told()).startsWith("invoice-sent");
		assertThat(lastMessage().body()).contains("SF1234567890");
	}

	@Test
	void whatWasCorrectedBeforeIsNotSent() {
		payAndWait();
		issue(ask(onPaper()), "2026-10-04");
		this.corrections.reduced(this.caseId, charge(), "test:" + this.caseId, 10_000);
		this.walk.look();
		this.walk.decide("UserTask_CorrectInvoice",
				Map.of("correctionDecision", "corrected", "correctionKind", "void"));
		assertThat(this.walk.tasks("UserTask_SendInvoice")).isEmpty();
		assertThat(told()).startsWith("invoice-corrected");
	}

	@Test
	void aRequestIsHandedBackPutRightAndThenRefusedWithReasons() {
		payAndWait();
		ask(electronic());
		this.walk.decide("UserTask_IssueInvoice", Map.of("invoiceDecision", "handed-back", "reason", "抬头与税号不符"));
		assertThat(told()).startsWith("invoice-handed-back");
		assertThat(lastMessage().body()).contains("抬头与税号不符");
		assertThat(latest().state()).isEqualTo(State.FILLING);
		this.walk.answer("UserTask_AskForInvoice", electronic());
		assertThat(refused("UserTask_IssueInvoice", Map.of("invoiceDecision", "refused", "reason", "")))
			.isEqualTo("reason");
		this.walk.decide("UserTask_IssueInvoice", Map.of("invoiceDecision", "refused", "reason", "已在别处开具"));
		assertThat(this.walk.of("IssueInvoice")).isEnded().hasPassed("EndEvent_InvoiceRefused");
		assertThat(lastMessage().body()).contains("已在别处开具");
		ask(electronic());
		assertThat(states()).containsExactly(State.ASKED, State.REFUSED);
	}

	@Test
	void aRequestIsGivenUpWhileItIsFilledInAndNotLater() {
		payAndWait();
		Invoice first = beginOne();
		this.invoices.withdraw(this.caseId, this.providerId, first.id());
		assertThat(this.walk.of("IssueInvoice")).isEnded().hasPassed("EndEvent_InvoiceWithdrawn");
		Invoice second = ask(electronic());
		assertThatExceptionOfType(InvoiceNotPossibleException.class)
			.isThrownBy(() -> this.invoices.withdraw(this.caseId, this.providerId, second.id()))
			.withMessageContaining("invoice.decided");
	}

	@ParameterizedTest
	@CsvSource({ "delivery, pigeon", "invoiceEmail, nobody" })
	void whatIsNotRightIsAskedForAgain(String field, String typed) {
		payAndWait();
		beginOne();
		Map<String, Object> details = electronic();
		details.put(field, typed);
		Throwable failure = catchThrowable(() -> this.walk.slip("UserTask_AskForInvoice", details));
		assertThat(InvalidAnswerException.in(failure).field()).isEqualTo(field);
		assertThat(latest().state()).isEqualTo(State.FILLING);
	}

	@Test
	void anInvoiceIsMadeOutToTheVerifiedEnterpriseWhateverIsTyped() {
		payAndWait();
		beginOne();
		Visitor provider = loggedIn();
		String task = "/tasks/" + this.walk.tasks("UserTask_AskForInvoice").get(0).getId();
		Enterprise enterprise = this.enterprises.get(this.providerId);
		assertThat(provider.get(task).body()).contains(enterprise.legalName(), enterprise.creditCode())
			.doesNotContain("name=\"invoiceTitle\"", "name=\"taxNumber\"");
		provider.submit(task, task, Map.of("delivery", "electronic", "invoiceEmail", "invoice@example.com",
				"invoiceTitle", "别家公司", "taxNumber", "91350211M000100Y43"));
		assertThat(latest().details().orElseThrow()).extracting(InvoiceDetails::title, InvoiceDetails::taxNumber)
			.containsExactly(enterprise.legalName(), enterprise.creditCode());
	}

	@Test
	void whoIsRenamedAfterAskingIsInvoicedUnderTheNewName() {
		payAndWait();
		file(ask(electronic()));
		this.changes.apply(this.providerId, Map.of("legalName", "云石新名（" + this.providerId + "）有限公司"));
		assertThat(refused("UserTask_IssueInvoice", issued(number(), "2026-10-04"))).isEqualTo("invoiceDecision");
		this.walk.decide("UserTask_IssueInvoice", Map.of("invoiceDecision", "handed-back", "reason", "企业已更名"));
		this.walk.answer("UserTask_AskForInvoice", electronic());
		assertThat(latest().details().orElseThrow().title()).isEqualTo("云石新名（" + this.providerId + "）有限公司");
	}

	@Test
	void financeNeedsTheFileANumberOfItsShapeAndADayThatCanBe() {
		payAndWait();
		Invoice invoice = ask(electronic());
		assertThat(refused("UserTask_IssueInvoice", issued(number(), "2026-10-04"))).as("no file")
			.isEqualTo("invoiceNumber");
		file(invoice);
		assertThat(refused("UserTask_IssueInvoice", issued("123", "2026-10-04"))).isEqualTo("invoiceNumber");
		assertThat(refused("UserTask_IssueInvoice", issued(number(), "2026-10-05"))).isEqualTo("invoiceIssuedOn");
		assertThat(refused("UserTask_IssueInvoice", issued(number(), "2026-10-03"))).isEqualTo("invoiceIssuedOn");
		assertThat(refused("UserTask_IssueInvoice", new HashMap<>())).isEqualTo("invoiceDecision");
		this.walk.decide("UserTask_IssueInvoice", issued("1100-1122 3012345678", "2026-10-04"));
		assertThat(latest().number()).as("code of 10 digits and number of 8").contains("110011223012345678");
	}

	@Test
	void aNumberIsRecordedOnce() {
		payAndWait();
		String number = number();
		file(ask(electronic()));
		this.walk.decide("UserTask_IssueInvoice", issued(number, "2026-10-04"));
		newProvider();
		Walk.itIs(TUESDAY);
		payAndWait();
		file(ask(electronic()));
		assertThat(refused("UserTask_IssueInvoice", issued(number, "2026-10-04"))).isEqualTo("invoiceNumber");
	}

	@Test
	void aFileIsAPdfOrAnOfdByItsContent() {
		payAndWait();
		Invoice invoice = ask(electronic());
		assertThat(unacceptable(invoice, "no archive".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("document.disguised");
		assertThat(unacceptable(invoice, archive(Map.of("a.txt", "a")))).isEqualTo("document.disguised");
		assertThat(unacceptable(invoice, archive(Map.of("OFD.xml", "<OFD><DocRoot>gone</DocRoot></OFD>"))))
			.isEqualTo("document.damaged");
		assertThat(unacceptable(invoice, new byte[0])).isEqualTo("document.empty");
		assertThat(unacceptable(invoice, new byte[11 * 1024 * 1024])).isEqualTo("document.tooLarge");
	}

	private String unacceptable(Invoice invoice, byte[] content) {
		return catchThrowableOfType(UnacceptableFileException.class,
				() -> this.invoices.file(invoice, "fapiao.ofd", content))
			.messageKey();
	}

	private String refused(String task, Map<String, Object> answers) {
		return InvalidAnswerException.in(catchThrowable(() -> this.walk.decide(task, answers))).field();
	}

}
