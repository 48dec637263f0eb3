package org.ruzhu.money.fee;

import org.springframework.data.repository.ListCrudRepository;

interface CertificationRepository extends ListCrudRepository<Certification, String> {

}
