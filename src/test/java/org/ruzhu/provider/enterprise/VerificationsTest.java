package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Ground;
import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@RuzhuTest
class VerificationsTest extends JourneyTest {

	private static final byte[] PNG = TestPapers.png();

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Verifications verifications;

	@Autowired
	private EnterpriseRepository repository;

	@Autowired
	private RecordingBank bank;

	@Autowired
	private Documents documents;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	private String other;

	@BeforeEach
	void twoProvidersWhoNameTheSameEnterprise() {
		this.email = "other-" + this.email;
		signUp();
		this.other = this.providerId;
		this.email = "the-" + this.email;
		signUp();
	}

	@Test
	void whoTypesInTheAmountThatArrivedIsVerified() {
		BigDecimal amount = transferTo(this.providerId);

		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
		assertThat(this.verifications.tryAmount(this.providerId, amount)).isEqualTo(Proof.CONFIRMED);
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
		assertThat(this.enterprises.get(this.providerId).verifiedAt()).contains(Instant.parse("2026-09-01T02:00:00Z"));
		assertThat(this.enterprises.get(this.providerId).registeredCapital()).isEqualByComparingTo("1000000.50");
	}

	@Test
	void theTransferGoesToTheCorporateAccountAndIsLessThanOneYuan() {
		BigDecimal amount = transferTo(this.providerId);

		assertThat(amount).isBetween(new BigDecimal("0.01"), new BigDecimal("0.99"));
		assertThat(this.bank.find(key(this.providerId, 1))).hasValueSatisfying((transfer) -> {
			assertThat(transfer.payeeName()).isEqualTo("示例软件有限公司");
			assertThat(transfer.payeeAccount()).isEqualTo("6222000011112222");
			assertThat(transfer.purpose()).isEqualTo("云市场入驻对公账户核实");
		});
	}

	@Test
	void aRepeatedSendingIsTheSameTransfer() {
		transferTo(this.providerId);
		this.verifications.sendTransfer(this.providerId);

		assertThat(this.bank.latest(10)).filteredOn((transfer) -> transfer.key().contains(this.providerId)).hasSize(1);
	}

	@Test
	void afterThreeWrongAmountsAPersonDecides() {
		BigDecimal wrong = transferTo(this.providerId).add(BigDecimal.ONE);

		assertThat(this.verifications.problem(this.providerId)).isEmpty();
		assertThat(this.verifications.tryAmount(this.providerId, wrong)).isEqualTo(Proof.RETRY);
		assertThat(this.verifications.problem(this.providerId)).contains("enterprise.amount.wrong.2");
		assertThat(this.verifications.tryAmount(this.providerId, wrong)).isEqualTo(Proof.RETRY);
		assertThat(this.verifications.problem(this.providerId)).contains("enterprise.amount.wrong.1");
		assertThat(this.verifications.tryAmount(this.providerId, wrong)).isEqualTo(Proof.EXHAUSTED);
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
	}

	@Test
	void theRightAmountIsTakenAtTheThirdTry() {
		BigDecimal amount = transferTo(this.providerId);
		this.verifications.tryAmount(this.providerId, amount.add(new BigDecimal("0.01")));
		this.verifications.tryAmount(this.providerId, amount.negate());

		assertThat(this.verifications.tryAmount(this.providerId, amount.setScale(4))).isEqualTo(Proof.CONFIRMED);
	}

	@Test
	void anAmountCannotBeRightBeforeItWasSent() {
		identify(this.providerId);
		this.verifications.admit(this.providerId);
		long prepared = this.repository.findById(this.providerId).orElseThrow().transferFen();

		assertThat(this.verifications.tryAmount(this.providerId, BigDecimal.valueOf(prepared, 2)))
			.isEqualTo(Proof.RETRY);
	}

	@Test
	void aPersonMayAcceptWithAReasonThatIsKept() {
		exhaust();

		this.verifications.decide(this.providerId, VerificationDecision.ACCEPT, " 银行回单已核对 ");

		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
		assertThat(this.enterprises.get(this.providerId).decision()).contains(VerificationDecision.ACCEPT);
		assertThat(this.enterprises.get(this.providerId).decisionReason()).contains("银行回单已核对");
	}

	@Test
	void aPersonMayHaveAnotherTransferSentWithoutAReason() {
		exhaust();

		this.verifications.decide(this.providerId, VerificationDecision.RESEND, "");
		BigDecimal amount = send(this.providerId, 2);

		assertThat(this.verifications.problem(this.providerId)).isEmpty();
		assertThat(this.verifications.tryAmount(this.providerId, amount)).isEqualTo(Proof.CONFIRMED);
	}

	@Test
	void aPersonRefusesWithAReasonThatEndsTheCase() {
		exhaust();

		this.verifications.decide(this.providerId, VerificationDecision.REFUSE, "账户不属于该企业");
		this.verifications.refuse(this.providerId, this.caseId);

		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(this.cases.get(this.caseId).ground()).contains(Ground.words("账户不属于该企业"));
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
	}

	@Test
	void neitherAcceptingNorRefusingGoesWithoutAReason() {
		exhaust();

		for (VerificationDecision decision : new VerificationDecision[] { VerificationDecision.ACCEPT,
				VerificationDecision.REFUSE }) {
			assertThatExceptionOfType(InvalidAnswerException.class)
				.isThrownBy(() -> this.verifications.decide(this.providerId, decision, "  "))
				.satisfies((problem) -> assertThat(problem.field()).isEqualTo("reason"));
		}
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
	}

	@Test
	void anIndividualIsRefused() {
		this.enterprises.identifyAsIndividual(this.providerId);

		assertRefused(this.providerId, "云市场只接受企业入驻，不接受个人。");
	}

	@Test
	void anEnterpriseWithAnotherAccountIsRefused() {
		this.verifications.tryAmount(this.other, transferTo(this.other));
		identify(this.providerId);

		assertRefused(this.providerId, "这家企业已在另一个账号下通过认证。请使用原账号，或联系市场的运营人员。");
	}

	@Test
	void anEnterpriseThatAnotherAccountOnlyNamedIsAdmitted() {
		identify(this.other);
		identify(this.providerId);

		assertThat(this.verifications.admit(this.providerId)).isTrue();
	}

	@Test
	void aSealedEnterpriseIsRefusedUnderAnyAccountAndHoweverItNamesItself() {
		this.verifications.tryAmount(this.other, transferTo(this.other));
		this.enterprises.seal(this.other, "管理规范 8.3");
		identify(this.providerId);
		this.enterprises.identifyAsIndividual(this.other);

		assertRefused(this.providerId, "这家企业已被永久清退，不能再次入驻。");
		assertRefused(this.other, "这家企业已被永久清退，不能再次入驻。");
		assertThat(this.enterprises.isVerified(this.other)).isFalse();
		assertThat(this.enterprises.get(this.other).creditCode()).isEqualTo(Filled.creditCode(this.number));
	}

	@Test
	void theSealedAreFoundHoweverTheirRepresentativeIsWritten() {
		identify(this.other);
		this.enterprises.seal(this.other, "管理规范 8.3");
		String name = this.enterprises.get(this.other).legalRepresentative();

		assertThat(this.enterprises.sealedUnder(name.charAt(0) + "\u3000" + name.substring(1), this.providerId))
			.extracting(Enterprise::providerId)
			.contains(this.other);
	}

	@Test
	void whoIsRefusedMayBeAdmittedAfterNamingAnEnterprise() {
		this.enterprises.identifyAsIndividual(this.providerId);
		this.verifications.admit(this.providerId);
		identify(this.providerId);

		assertThat(this.verifications.admit(this.providerId)).isTrue();
		assertThat(this.enterprises.get(this.providerId).refusalReason()).isEmpty();
	}

	@Test
	void whenAnotherAccountWasFasterAPersonDecidesAndCannotAccept() {
		BigDecimal amount = transferTo(this.providerId);
		this.verifications.tryAmount(this.other, transferTo(this.other));

		assertThat(this.verifications.tryAmount(this.providerId, amount)).isEqualTo(Proof.EXHAUSTED);
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.verifications.decide(this.providerId, VerificationDecision.ACCEPT, "ok"))
			.satisfies((problem) -> assertThat(problem.getCodes()).containsExactly("enterprise.refused.taken"));
	}

	@Test
	void theDatabaseStopsTheSameEnterpriseFromBeingVerifiedTwiceAtOnce() {
		BigDecimal amount = transferTo(this.providerId);
		BigDecimal others = transferTo(this.other);
		CompletableFuture<Proof> second = this.transaction.execute((status) -> {
			this.verifications.tryAmount(this.other, others);
			CompletableFuture<Proof> waiting = CompletableFuture
				.supplyAsync(() -> this.verifications.tryAmount(this.providerId, amount));
			await().pollInterval(Duration.ofMillis(10)).until(this::theSecondIsAtTheDatabase);
			return waiting;
		});

		assertThatException().isThrownBy(second::join)
			.satisfies((failure) -> assertThat(InvalidAnswerException.in(failure).getCodes())
				.containsExactly("enterprise.refused.sameMoment"));
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
	}

	private boolean theSecondIsAtTheDatabase() {
		return this.jdbc.sql(
				"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and upper(query) like 'UPDATE%ENTERPRISE%'")
			.query(Integer.class)
			.single() > 0;
	}

	@Test
	void aScanOfAnotherCaseIsNoLicence() {
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.enterprises.identify(this.providerId, "APP-2026-999999", says(this.caseId)))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("licenceScan"));
	}

	private void exhaust() {
		BigDecimal wrong = transferTo(this.providerId).add(BigDecimal.ONE);
		for (int tries = 0; tries < 3; tries++) {
			this.verifications.tryAmount(this.providerId, wrong);
		}
	}

	private void assertRefused(String providerId, String reason) {
		assertThat(this.verifications.admit(providerId)).isFalse();
		assertThat(this.enterprises.get(providerId).refusalReason()).contains(reason);
	}

	private BigDecimal transferTo(String providerId) {
		identify(providerId);
		assertThat(this.verifications.admit(providerId)).isTrue();
		return send(providerId, 1);
	}

	private BigDecimal send(String providerId, int number) {
		this.verifications.sendTransfer(providerId);
		return BigDecimal.valueOf(this.bank.find(key(providerId, number)).orElseThrow().amountFen(), 2);
	}

	private static String key(String providerId, int number) {
		return "micro-transfer:%s:%d".formatted(providerId, number);
	}

	private void identify(String providerId) {
		String itsCase = this.cases.ofProvider(providerId).get(0).id();
		this.enterprises.identify(providerId, itsCase, says(itsCase));
	}

	private Identification says(String itsCase) {
		String scan = this.documents.store(itsCase, Document.LICENCE, "a.png", PNG, Set.of("png"), 1).id();
		return new Identification(new CreditCode(Filled.creditCode(this.number)), "示例软件有限公司", "李雷",
				new BigDecimal("1000000.50"), LocalDate.of(2026, 9, 1), Optional.empty(), scan, "示例银行",
				"6222000011112222");
	}

}
