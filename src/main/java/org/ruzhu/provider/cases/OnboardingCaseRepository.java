package org.ruzhu.provider.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OnboardingCaseRepository extends ListCrudRepository<OnboardingCase, String> {

	@Query("select nextval('onboarding_case_number')")
	long nextNumber();

	@Query("select * from onboarding_case where open_slot = :openSlot")
	Optional<OnboardingCase> openIn(String openSlot);

	@Query("select * from onboarding_case where provider_id = :providerId order by opened_at desc")
	List<OnboardingCase> ofProvider(String providerId);

	@Query("select id from onboarding_case where id = :id for update")
	Optional<String> lock(String id);

	@Query("select * from onboarding_case where market_id in (:markets) and id < :before order by id desc limit :size")
	List<OnboardingCase> before(Collection<String> markets, String before, int size);

}
