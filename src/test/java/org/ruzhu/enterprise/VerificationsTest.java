package org.ruzhu.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.ruzhu.account.Account;
import org.ruzhu.account.Accounts;
import org.ruzhu.application.Applications;
import org.ruzhu.bank.Bank;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@DataJdbcTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({ Enterprises.class, Verifications.class, AdmissionPolicy.class })
class VerificationsTest {

	private static final String PROVIDER = "P000001";

	private static final String OTHER = "P000002";

	private static final String CASE = "APP-2026-000001";

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Verifications verifications;

	@Autowired
	private EnterpriseRepository repository;

	@MockitoSpyBean
	private AdmissionPolicy admission;

	@MockitoBean
	private Bank bank;

	@MockitoBean
	private Documents documents;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private Accounts accounts;

	@BeforeEach
	void surroundings() {
		Account account = mock(Account.class);
		given(account.locale()).willReturn(Locale.SIMPLIFIED_CHINESE);
		given(this.accounts.get(anyString())).willReturn(account);
		given(this.documents.find("scan")).willReturn(Optional
			.of(new Document("scan", CASE, Document.LICENCE, "a.png", "image/png", 9, "hash", Instant.EPOCH)));
	}

	@Test
	void whoTypesInTheAmountThatArrivedIsVerified() {
		BigDecimal amount = transferTo(PROVIDER);

		assertThat(this.enterprises.isVerified(PROVIDER)).isFalse();
		assertThat(this.verifications.tryAmount(PROVIDER, amount)).isEqualTo(Proof.CONFIRMED);
		assertThat(this.enterprises.isVerified(PROVIDER)).isTrue();
		assertThat(this.enterprises.get(PROVIDER).verifiedAt()).contains(Instant.parse("2026-09-01T02:00:00Z"));
		assertThat(this.enterprises.get(PROVIDER).registeredCapital()).isEqualByComparingTo("1000000.50");
	}

	@Test
	void theTransferGoesToTheCorporateAccountAndIsLessThanOneYuan() {
		BigDecimal amount = transferTo(PROVIDER);

		assertThat(amount).isBetween(new BigDecimal("0.01"), new BigDecimal("0.99"));
		verify(this.bank).transfer(eq("micro-transfer:P000001:1"), eq("示例软件有限公司"), eq("6222000011112222"), anyLong(),
				eq("云市场入驻对公账户核实"));
	}

	@Test
	void aRepeatedSendingIsTheSameTransfer() {
		transferTo(PROVIDER);
		this.verifications.sendTransfer(PROVIDER);

		ArgumentCaptor<Long> fen = ArgumentCaptor.forClass(Long.class);
		verify(this.bank, times(2)).transfer(eq("micro-transfer:P000001:1"), any(), any(), fen.capture(), any());
		assertThat(fen.getAllValues().get(0)).isEqualTo(fen.getAllValues().get(1));
	}

	@Test
	void afterThreeWrongAmountsAPersonDecides() {
		BigDecimal wrong = transferTo(PROVIDER).add(BigDecimal.ONE);

		assertThat(this.verifications.problem(PROVIDER)).isEmpty();
		assertThat(this.verifications.tryAmount(PROVIDER, wrong)).isEqualTo(Proof.RETRY);
		assertThat(this.verifications.problem(PROVIDER)).contains("enterprise.amount.wrong.2");
		assertThat(this.verifications.tryAmount(PROVIDER, wrong)).isEqualTo(Proof.RETRY);
		assertThat(this.verifications.problem(PROVIDER)).contains("enterprise.amount.wrong.1");
		assertThat(this.verifications.tryAmount(PROVIDER, wrong)).isEqualTo(Proof.EXHAUSTED);
		assertThat(this.enterprises.isVerified(PROVIDER)).isFalse();
	}

	@Test
	void theRightAmountIsTakenAtTheThirdTry() {
		BigDecimal amount = transferTo(PROVIDER);
		this.verifications.tryAmount(PROVIDER, amount.add(new BigDecimal("0.01")));
		this.verifications.tryAmount(PROVIDER, amount.negate());

		assertThat(this.verifications.tryAmount(PROVIDER, amount.setScale(4))).isEqualTo(Proof.CONFIRMED);
	}

	@Test
	void anAmountCannotBeRightBeforeItWasSent() {
		identify(PROVIDER);
		this.verifications.admit(PROVIDER);
		long prepared = this.repository.findById(PROVIDER).orElseThrow().transferFen();

		assertThat(this.verifications.tryAmount(PROVIDER, BigDecimal.valueOf(prepared, 2))).isEqualTo(Proof.RETRY);
	}

	@Test
	void aPersonMayAcceptWithAReasonThatIsKept() {
		exhaust();

		this.verifications.decide(PROVIDER, Decision.ACCEPT, " 银行回单已核对 ");

		assertThat(this.enterprises.isVerified(PROVIDER)).isTrue();
		assertThat(this.enterprises.get(PROVIDER).decision()).contains(Decision.ACCEPT);
		assertThat(this.enterprises.get(PROVIDER).decisionReason()).contains("银行回单已核对");
	}

	@Test
	void aPersonMayHaveAnotherTransferSentWithoutAReason() {
		exhaust();

		this.verifications.decide(PROVIDER, Decision.RESEND, "");
		BigDecimal amount = send(PROVIDER, "micro-transfer:P000001:2");

		assertThat(this.verifications.problem(PROVIDER)).isEmpty();
		assertThat(this.verifications.tryAmount(PROVIDER, amount)).isEqualTo(Proof.CONFIRMED);
	}

	@Test
	void aPersonRefusesWithAReasonThatEndsTheCase() {
		exhaust();

		this.verifications.decide(PROVIDER, Decision.REFUSE, "账户不属于该企业");
		this.verifications.refuse(PROVIDER, CASE);

		verify(this.applications).refuse(CASE, "账户不属于该企业");
		assertThat(this.enterprises.isVerified(PROVIDER)).isFalse();
	}

	@Test
	void neitherAcceptingNorRefusingGoesWithoutAReason() {
		exhaust();

		for (Decision decision : new Decision[] { Decision.ACCEPT, Decision.REFUSE }) {
			assertThatExceptionOfType(InvalidAnswer.class)
				.isThrownBy(() -> this.verifications.decide(PROVIDER, decision, "  "))
				.satisfies((problem) -> assertThat(problem.field()).isEqualTo("reason"));
		}
		assertThat(this.enterprises.isVerified(PROVIDER)).isFalse();
	}

	@Test
	void anIndividualIsRefused() {
		this.enterprises.identifyAsIndividual(PROVIDER);

		assertRefused(PROVIDER, "云市场只接受企业入驻，不接受个人。");
	}

	@Test
	void anEnterpriseWithAnotherAccountIsRefused() {
		this.verifications.tryAmount(OTHER, transferTo(OTHER));
		identify(PROVIDER);

		assertRefused(PROVIDER, "这家企业已在另一个账号下通过认证。请使用原账号，或联系市场的运营人员。");
	}

	@Test
	void anEnterpriseThatAnotherAccountOnlyNamedIsAdmitted() {
		identify(OTHER);
		identify(PROVIDER);

		assertThat(this.verifications.admit(PROVIDER)).isTrue();
	}

	@Test
	void aSealedEnterpriseIsRefusedUnderAnyAccountAndHoweverItNamesItself() {
		this.verifications.tryAmount(OTHER, transferTo(OTHER));
		this.enterprises.seal(OTHER, "003 8.3");
		identify(PROVIDER);
		this.enterprises.identifyAsIndividual(OTHER);

		assertRefused(PROVIDER, "这家企业已被永久清退，不能再次入驻。");
		assertRefused(OTHER, "这家企业已被永久清退，不能再次入驻。");
		assertThat(this.enterprises.isVerified(OTHER)).isFalse();
		assertThat(this.enterprises.get(OTHER).creditCode()).isEqualTo("9144030071526726XG");
	}

	@Test
	void whoIsRefusedMayBeAdmittedAfterNamingAnEnterprise() {
		this.enterprises.identifyAsIndividual(PROVIDER);
		this.verifications.admit(PROVIDER);
		identify(PROVIDER);

		assertThat(this.verifications.admit(PROVIDER)).isTrue();
		assertThat(this.enterprises.get(PROVIDER).refusalReason()).isEmpty();
	}

	@Test
	void whenAnotherAccountWasFasterAPersonDecidesAndCannotAccept() {
		BigDecimal amount = transferTo(PROVIDER);
		this.verifications.tryAmount(OTHER, transferTo(OTHER));

		assertThat(this.verifications.tryAmount(PROVIDER, amount)).isEqualTo(Proof.EXHAUSTED);
		assertThatExceptionOfType(InvalidAnswer.class)
			.isThrownBy(() -> this.verifications.decide(PROVIDER, Decision.ACCEPT, "ok"))
			.satisfies((problem) -> assertThat(problem.getCodes()).containsExactly("enterprise.refused.taken"));
	}

	@Test
	void theDatabaseStopsTheSameEnterpriseFromBeingVerifiedTwiceAtOnce() {
		BigDecimal amount = transferTo(PROVIDER);
		this.verifications.tryAmount(OTHER, transferTo(OTHER));
		// What the second of two sees that look at the same moment.
		willReturn(Optional.empty()).given(this.admission).refusal(any());

		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(() -> this.verifications.tryAmount(PROVIDER, amount))
			.satisfies((problem) -> assertThat(problem.getCodes()).containsExactly("enterprise.refused.sameMoment"));
	}

	@Test
	void aScanOfAnotherCaseIsNoLicence() {
		assertThatExceptionOfType(InvalidAnswer.class)
			.isThrownBy(() -> this.enterprises.identify(PROVIDER, "APP-2026-000009", says()))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("licenceScan"));
	}

	private void exhaust() {
		BigDecimal wrong = transferTo(PROVIDER).add(BigDecimal.ONE);
		for (int tries = 0; tries < 3; tries++) {
			this.verifications.tryAmount(PROVIDER, wrong);
		}
	}

	private void assertRefused(String providerId, String reason) {
		assertThat(this.verifications.admit(providerId)).isFalse();
		assertThat(this.enterprises.get(providerId).refusalReason()).contains(reason);
	}

	private BigDecimal transferTo(String providerId) {
		identify(providerId);
		assertThat(this.verifications.admit(providerId)).isTrue();
		return send(providerId, "micro-transfer:" + providerId + ":1");
	}

	private BigDecimal send(String providerId, String key) {
		this.verifications.sendTransfer(providerId);
		ArgumentCaptor<Long> fen = ArgumentCaptor.forClass(Long.class);
		verify(this.bank).transfer(eq(key), any(), any(), fen.capture(), any());
		return BigDecimal.valueOf(fen.getValue(), 2);
	}

	private void identify(String providerId) {
		this.enterprises.identify(providerId, CASE, says());
	}

	private static Identification says() {
		return new Identification(new CreditCode("9144030071526726XG"), "示例软件有限公司", "李雷", new BigDecimal("1000000.50"),
				LocalDate.of(2026, 9, 1), "scan", "示例银行", "6222000011112222");
	}

	@TestConfiguration
	static class FixedTime {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-09-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
