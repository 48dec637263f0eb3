package org.ruzhu.application;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ApplicationRepository extends ListCrudRepository<Application, String> {

	@Query("select nextval('application_number')")
	long nextNumber();

	Optional<Application> findByOpenSlot(String openSlot);

	List<Application> findByProviderIdOrderByOpenedAtDesc(String providerId);

}
