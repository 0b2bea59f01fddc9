import 'reflect-metadata';
import { Exclude, Expose, Transform, TransformationType, Type } from 'class-transformer';
import { transformerStorage } from './transformer-storage.js';

class Part {}
class Whole {
  @Type(() => Part) part: Part;
  @Transform(({ value }: { value: unknown }) => value) changed: string;
  @Expose() shown: string;
  @Exclude() hidden: string;
}
@Exclude()
class Closed {}

describe('what class-transformer remembers', () => {
  it('is found where the decorators of this very package write it', () => {
    const { typeFunction, options } = transformerStorage.findTypeMetadata(Whole, 'part');
    expect([typeFunction(), options]).toEqual([Part, {}]);
  });

  it('says which members and classes are converted', () => {
    const transforms = (member: string) =>
      transformerStorage.findTransformMetadatas(Whole, member, TransformationType.PLAIN_TO_CLASS).length;
    expect([transforms('changed'), transforms('part')]).toEqual([1, 0]);
    expect(transformerStorage.getExposedMetadatas(Whole)).toHaveLength(1);
    expect(transformerStorage.getExcludedMetadatas(Whole)).toHaveLength(1);
    expect([Part, Closed].map((each) => transformerStorage.getStrategy(each))).toEqual([
      'none',
      'excludeAll',
    ]);
  });

  it('knows nothing of a member without a type', () =>
    expect(transformerStorage.findTypeMetadata(Whole, 'shown')).toBeUndefined());
});
