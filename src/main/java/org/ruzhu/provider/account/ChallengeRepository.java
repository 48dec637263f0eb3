package org.ruzhu.provider.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface ChallengeRepository extends ListCrudRepository<Challenge, String> {

	/**
	 * Finds a challenge and locks it, so that concurrent requests for the same link run
	 * one after the other.
	 */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Challenge> findBySecretHashAndKind(String secretHash, Challenge.Kind kind);

	/** How many codes were sent to a mobile number, over all accounts. */
	@Query("""
			select count(*) from challenge where kind = 'MOBILE_CODE' and sent_at > :since
			and provider_id in (select id from account where mobile = :mobile)""")
	int codesSent(String mobile, Instant since);

	List<Challenge> findByProviderIdAndKindOrderBySentAtDesc(String providerId, Challenge.Kind kind);

	List<Challenge> findByProviderIdAndKindAndSentAtAfterOrderBySentAtDesc(String providerId, Challenge.Kind kind,
			Instant sentAt);

}
