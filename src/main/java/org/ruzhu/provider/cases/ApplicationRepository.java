package org.ruzhu.provider.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ApplicationRepository extends ListCrudRepository<Application, String> {

	@Query("select nextval('application_number')")
	long nextNumber();

	Optional<Application> findByOpenSlot(String openSlot);

	List<Application> findByProviderIdOrderByOpenedAtDesc(String providerId);

	@Query("select id from application where id = :id for update")
	Optional<String> lock(String id);

	@Query("select * from application where market_id in (:markets) and id < :before order by id desc limit :size")
	List<Application> before(Collection<String> markets, String before, int size);

}
