package org.ruzhu.membership.contract.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.AskedAgreement;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.membership.contract.ContractTerm;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.membership.exit.ExitGround;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nothing is signed, the term begins with the acceptance of the agreement. */
@RuzhuTest
class AcceptedAgreementTest extends Tencent2019JourneyTest {

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private ContractTerms terms;

	@Autowired
	private Exits exits;

	@Test
	void whoAcceptsTheAgreementsAgainStaysForAnotherYear() {
		beAMember("image");
		assertThat(this.terms.of(this.caseId)).extracting(ContractTerm::endsOn).hasToString("[2027-09-01]");
		this.walk.fire("Timer_ContractRenewalOpens");
		List<AskedAgreement> asked = this.acceptances.toRenew(this.caseId);
		assertThat(asked).extracting(AskedAgreement::id).containsExactly("access-agreement", "management-regulations");
		this.walk.answer("UserTask_RenewContract", Map.of("contractDecision", "renew", "contractsRenewed",
				asked.stream().map(AskedAgreement::mark).toList(), "signatory", "王芳"));
		assertThat(this.terms.of(this.caseId)).extracting(ContractTerm::endsOn).hasToString("[2027-09-01, 2028-09-01]");
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

	@Test
	void whoDoesNotAndHasNoDepositLeavesWhenTheTermIsOver() {
		beAMember("image");
		this.walk.fire("Timer_ContractRenewalOpens");
		this.walk.fire("Timer_ContractRunsOut");
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(this.exits.overview(this.caseId).exit())
			.hasValueSatisfying((exit) -> assertThat(exit.ground()).isEqualTo(ExitGround.CONTRACT_ENDED));
	}

}
