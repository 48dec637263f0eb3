package org.ruzhu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface ChallengeRepository extends ListCrudRepository<Challenge, String> {

	Optional<Challenge> findBySecretHashAndKind(String secretHash, Challenge.Kind kind);

	List<Challenge> findByAccountIdAndKindOrderBySentAtDesc(String accountId, Challenge.Kind kind);

	List<Challenge> findByAccountIdAndKindAndSentAtAfterOrderBySentAtDesc(String accountId, Challenge.Kind kind,
			Instant sentAt);

}
